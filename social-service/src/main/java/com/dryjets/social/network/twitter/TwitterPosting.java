package com.dryjets.social.network.twitter;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.twitter.TwitterAnswers.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Publishes the parts of a post on X, each as a reply to the one before ({@code POST /2/tweets}). */
@Singleton
class TwitterPosting {

    private static final String POST = "https://x.com/i/status/";

    private final TwitterHttp http;

    TwitterPosting(@RestClient TwitterHttp http) {
        this.http = http;
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        List<String> media = step.equals(new Step(Step.Kind.PUBLISH, 0)) ? media(post, progress) : List.of();
        ObjectNode tweet = tweet(post, step, progress, media);
        return TwitterAnswers.<StepResult>read(
                http.create(account.bearer(), tweet), Call.PUBLISH, answer -> expired(answer, media), answer -> {
                    String id = answer.text("/data/id");
                    return new Done(id, url(id));
                });
    }

    static URI url(String id) {
        return URI.create(POST + id);
    }

    private static List<String> media(NetworkPost post, Progress progress) {
        return IntStream.range(0, post.media().size())
                .mapToObj(i -> progress.id(new Step(Step.Kind.UPLOAD, i)))
                .toList();
    }

    private static ObjectNode tweet(NetworkPost post, Step step, Progress progress, List<String> media) {
        ObjectNode tweet = JsonNodeFactory.instance.objectNode();
        String text = step.kind() == Step.Kind.COMMENT
                ? Objects.requireNonNull(post.options().firstComment())
                : post.parts().get(step.index());
        if (!text.isBlank()) {
            tweet.put("text", text);
        }
        if (!media.isEmpty()) {
            ArrayNode ids = tweet.putObject("media").putArray("media_ids");
            media.forEach(ids::add);
        }
        Step before = before(post, step);
        if (before != null) {
            tweet.putObject("reply").put("in_reply_to_tweet_id", progress.id(before));
        }
        if (post.options().madeWithAi()) {
            tweet.put("made_with_ai", true);
        }
        return tweet;
    }

    /** What the step's post replies to: the part before, or for the first comment the last part. */
    private static @Nullable Step before(NetworkPost post, Step step) {
        int part = step.kind() == Step.Kind.COMMENT ? post.parts().size() - 1 : step.index() - 1;
        return part < 0 ? null : new Step(Step.Kind.PUBLISH, part);
    }

    /** Reads that an upload has expired: a 400 whose parameters name {@code media.media_ids}. */
    private static Optional<StepResult> expired(NetworkAnswer answer, List<String> media) {
        if (answer.status() != 400 || media.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode error : answer.body().path("errors")) {
            JsonNode refused = error.path("parameters").path("media.media_ids");
            if (!refused.isMissingNode()) {
                int index = Math.max(0, media.indexOf(refused.path(0).asText()));
                return Optional.of(new Expired(
                        new Step(Step.Kind.UPLOAD, index), error.path("message").asText()));
            }
        }
        return Optional.empty();
    }
}
