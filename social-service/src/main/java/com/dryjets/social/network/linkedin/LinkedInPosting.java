package com.dryjets.social.network.linkedin;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Creates posts (Posts API) and comments (Comments API) on LinkedIn. */
@Singleton
class LinkedInPosting {

    private static final String POST = "https://www.linkedin.com/feed/update/";

    /** Comments that are looked through; the first one is written within minutes of the post. */
    private static final int COMMENTS = 50;

    private final LinkedInHttp http;
    private final LinkedInAnswers answers;

    LinkedInPosting(@RestClient LinkedInHttp http, LinkedInAnswers answers) {
        this.http = http;
        this.answers = answers;
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return step.kind() == Step.Kind.COMMENT ? comment(account, post, progress) : publish(account, post, progress);
    }

    static URI url(String urn) {
        return URI.create(POST + urn);
    }

    private Uni<Reply<StepResult>> publish(Credentials account, NetworkPost post, Progress progress) {
        return answers.<StepResult>read(
                http.create(account.bearer(), body(account, post, progress)),
                Call.PUBLISH,
                answer -> incomplete(answer, post),
                answer -> {
                    String urn = id(answer);
                    return new Done(urn, url(urn));
                });
    }

    /** Reads that LinkedIn lacks a file of the post. */
    private static Optional<StepResult> incomplete(NetworkAnswer answer, NetworkPost post) {
        boolean waiting = answer.status() == 400
                && !post.media().isEmpty()
                && LinkedInAnswers.code(answer).equals("MEDIA_ASSET_WAITING_UPLOAD");
        return waiting
                ? Optional.of(new Expired(new Step(Step.Kind.UPLOAD, 0), answer.text("/message")))
                : Optional.empty();
    }

    private static String id(NetworkAnswer answer) {
        return answer.header("x-restli-id")
                .orElseThrow(() -> NetworkFailure.of(Kind.UNKNOWN, "The response lacks x-restli-id."));
    }

    private static ObjectNode body(Credentials account, NetworkPost post, Progress progress) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("author", Organization.urn(account));
        body.put("commentary", LittleText.escape(post.text()));
        body.put("visibility", "PUBLIC");
        ObjectNode distribution = body.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        body.put("lifecycleState", "PUBLISHED");
        body.put("isReshareDisabledByAuthor", false);
        addContent(body, post, progress);
        return body;
    }

    private static void addContent(ObjectNode body, NetworkPost post, Progress progress) {
        URI link = post.link();
        if (post.media().size() == 1) {
            addMedium(body.putObject("content").putObject("media"), post, progress, 0);
        } else if (!post.media().isEmpty()) {
            ArrayNode images = body.putObject("content").putObject("multiImage").putArray("images");
            for (int i = 0; i < post.media().size(); i++) {
                addMedium(images.addObject(), post, progress, i);
            }
        } else if (link != null) {
            // LinkedIn does not read the page, and wants a title. The host is what it shows below it anyway.
            String host = link.getHost() == null ? link.toString() : link.getHost();
            body.putObject("content")
                    .putObject("article")
                    .put("source", link.toString())
                    .put("title", host.replaceFirst("^www\\.", ""));
        }
    }

    private static void addMedium(ObjectNode node, NetworkPost post, Progress progress, int index) {
        Media medium = post.media().get(index);
        node.put("id", progress.id(new Step(Step.Kind.UPLOAD, index)));
        if (medium.altText() != null && !medium.altText().isBlank()) {
            node.put("altText", medium.altText());
        }
    }

    /** Comments, unless the comment is there: the account's posts do not list it, so a repetition has to look itself. */
    private Uni<Reply<StepResult>> comment(Credentials account, NetworkPost post, Progress progress) {
        String urn = progress.id(new Step(Step.Kind.PUBLISH, 0));
        String text = Objects.requireNonNull(post.options().firstComment());
        return answers.read(
                        http.comments(account.bearer(), Organization.encode(urn), COMMENTS),
                        Call.READ,
                        answer -> find(answer.body().path("elements"), Organization.urn(account), text))
                .chain(found -> found.value().isPresent()
                        ? Uni.createFrom().item(Reply.of(new Done(found.value().get())))
                        : comment(account, urn, text));
    }

    private static Optional<String> find(JsonNode comments, String actor, String text) {
        for (JsonNode comment : comments) {
            boolean ours = comment.path("actor").asText().equals(actor)
                    && LittleText.isSame(text, comment.at("/message/text").asText());
            if (ours) {
                return Optional.of(
                        comment.path("commentUrn").asText(comment.path("id").asText()));
            }
        }
        return Optional.empty();
    }

    private Uni<Reply<StepResult>> comment(Credentials account, String urn, String text) {
        ObjectNode comment = JsonNodeFactory.instance
                .objectNode()
                .put("actor", Organization.urn(account))
                .put("object", urn);
        comment.putObject("message").put("text", text);
        return answers.<StepResult>read(
                http.comment(account.bearer(), Organization.encode(urn), comment),
                Call.PUBLISH,
                answer -> new Done(answer.find("/commentUrn").orElseGet(() -> id(answer))));
    }

    /** Replaces the commentary, which is what LinkedIn lets change. */
    Uni<Reply<Void>> edit(Credentials account, String urn, String text) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("patch").putObject("$set").put("commentary", LittleText.escape(text));
        return answers.read(
                http.update(account.bearer(), Organization.encode(urn), patch), Call.CHANGE, answer -> null);
    }

    /** Deletes a post. LinkedIn answers 204 for one that is gone already. */
    Uni<Reply<Void>> delete(Credentials account, String urn) {
        return answers.<Optional<Void>>read(
                        http.delete(account.bearer(), Organization.encode(urn)),
                        Call.CHANGE,
                        answer -> answer.status() == 404 ? Optional.of(Optional.empty()) : Optional.empty(),
                        answer -> Optional.empty())
                .map(reply -> reply.map(deleted -> null));
    }
}
