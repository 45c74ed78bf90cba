package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.platform.PlatformRules;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.bluesky.Embeds.Uploaded;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Publishes on Bluesky: a text or a thread, whose first part may have four pictures, a video or a link preview. Keys and
 * mentions are settled first (prepare 0), then the preview (prepare 1); each part is a reply to the one before. Since the
 * keys are settled, performing a visible step again never shows it twice.
 */
@Singleton
class BlueskyPublishing {

    private static final int MAX_PICTURES = 4;
    private static final Step KEYS = new Step(Step.Kind.PREPARE, 0);
    private static final Step CARD = new Step(Step.Kind.PREPARE, 1);
    private static final Step FIRST = new Step(Step.Kind.PUBLISH, 0);

    private final BlueskyRecords records;
    private final BlueskyMedia media;
    private final BlueskyMentions mentions;
    private final BlueskyConfig config;
    private final Clock clock;

    BlueskyPublishing(
            BlueskyRecords records, BlueskyMedia media, BlueskyMentions mentions, BlueskyConfig config, Clock clock) {
        this.records = records;
        this.media = media;
        this.mentions = mentions;
        this.config = config;
        this.clock = clock;
    }

    static List<Step> plan(NetworkPost post) {
        check(post);
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, post.media().size()).forEach(i -> steps.add(new Step(Step.Kind.UPLOAD, i)));
        steps.add(KEYS);
        if (hasCard(post)) {
            steps.add(CARD);
        }
        IntStream.range(0, post.parts().size()).forEach(i -> steps.add(new Step(Step.Kind.PUBLISH, i)));
        if (post.options().firstComment() != null) {
            steps.add(new Step(Step.Kind.COMMENT, 0));
        }
        return steps;
    }

    private static boolean hasCard(NetworkPost post) {
        return post.link() != null && post.media().isEmpty();
    }

    /** Checks all parts, because a part that is refused later would leave half a thread. */
    private static void check(NetworkPost post) {
        PlatformRules rules = PlatformRules.of(post.channel());
        List<String> texts = new ArrayList<>(post.parts());
        Optional.ofNullable(post.options().firstComment()).ifPresent(texts::add);
        for (String text : texts) {
            if (!rules.fits(text, rules.maxLength())) {
                throw content("Bluesky allows %d characters in a post; one of the texts has %d. Shorten it."
                        .formatted(rules.maxLength(), rules.length(text)));
            }
        }
        boolean empty = post.text().isBlank() && post.media().isEmpty() && post.link() == null;
        if (empty || texts.stream().skip(1).anyMatch(String::isBlank)) {
            throw content("A part of the post is empty. Write a text, or add a picture or a link.");
        }
        if (post.options().privacy() != null) {
            throw content("Bluesky shows posts to everyone. Remove the choice of who may see this one.");
        }
        checkMedia(post);
    }

    private static void checkMedia(NetworkPost post) {
        if (post.media().stream().anyMatch(Media::isVideo) && post.media().size() > 1) {
            throw NetworkFailure.of(Kind.MEDIA_UNUSABLE, "Bluesky takes one video alone. Remove the other media.");
        }
        if (post.media().size() > MAX_PICTURES) {
            throw NetworkFailure.of(
                    Kind.MEDIA_UNUSABLE,
                    "Bluesky takes at most %d pictures; this post has %d."
                            .formatted(MAX_PICTURES, post.media().size()));
        }
        if (post.link() != null
                && !hasCard(post)
                && !post.text().contains(post.link().toString())) {
            throw content("A Bluesky post with pictures or a video shows no preview of " + post.link()
                    + ". Put the link into the text, or remove it.");
        }
    }

    private static NetworkFailure content(String detail) {
        return NetworkFailure.of(Kind.CONTENT_REFUSED, detail);
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return switch (step.kind()) {
            case UPLOAD ->
                media.upload(account, post.media().get(step.index()))
                        .map(reply -> reply.map(uploaded -> new StepResult.Done(uploaded.remoteId())));
            case PREPARE -> step.equals(KEYS) ? prepare(account, post) : card(account, post);
            case PUBLISH -> publish(account, post, step.index(), progress);
            case COMMENT -> comment(account, post, progress);
        };
    }

    private Uni<Reply<StepResult>> prepare(Credentials account, NetworkPost post) {
        List<String> texts = new ArrayList<>(post.parts());
        Optional.ofNullable(post.options().firstComment()).ifPresent(texts::add);
        return mentions.resolve(account, texts)
                .map(dids -> new Prepared(RecordKey.first(clock.instant(), post.id()), dids))
                .map(prepared -> Reply.of(new StepResult.Done(prepared.remoteId())));
    }

    private Uni<Reply<StepResult>> card(Credentials account, NetworkPost post) {
        URI link = post.link();
        if (link == null) {
            throw new IllegalArgumentException("The post has no link");
        }
        return media.card(account, link).map(card -> Reply.of(new StepResult.Done(card.toString())));
    }

    private Uni<Reply<StepResult>> publish(Credentials account, NetworkPost post, int part, Progress progress) {
        Prepared prepared = Prepared.of(progress.id(KEYS));
        ObjectNode record = record(post.parts().get(part), prepared.dids());
        if (part == 0) {
            embed(post, progress).ifPresent(embed -> record.set("embed", embed));
            return show(account, prepared.key(0), record, uploaded(post, progress));
        }
        String parent = progress.id(new Step(Step.Kind.PUBLISH, part - 1));
        return reply(account, prepared.key(part), record, progress.id(FIRST), parent);
    }

    private Uni<Reply<StepResult>> comment(Credentials account, NetworkPost post, Progress progress) {
        Prepared prepared = Prepared.of(progress.id(KEYS));
        String root = progress.id(FIRST);
        ObjectNode record = record(String.valueOf(post.options().firstComment()), prepared.dids());
        return reply(account, prepared.key(post.parts().size()), record, root, root);
    }

    private ObjectNode record(String text, Map<String, String> dids) {
        ObjectNode record = EventJson.mapper()
                .createObjectNode()
                .put("$type", BlueskyRecords.POSTS)
                .put("text", text)
                .put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        record.set("facets", Facets.of(text, dids));
        return record;
    }

    private static Optional<ObjectNode> embed(NetworkPost post, Progress progress) {
        if (!post.media().isEmpty()) {
            return Optional.of(Embeds.media(post.media(), uploaded(post, progress)));
        }
        return hasCard(post) && post.link() != null
                ? Optional.of(Embeds.external(post.link(), NetworkAnswer.json(progress.id(CARD))))
                : Optional.empty();
    }

    private static List<Uploaded> uploaded(NetworkPost post, Progress progress) {
        return IntStream.range(0, post.media().size())
                .mapToObj(i -> Uploaded.of(progress.id(new Step(Step.Kind.UPLOAD, i))))
                .toList();
    }

    /** Shows a reply; what it needs is read at the same time. */
    private Uni<Reply<StepResult>> reply(
            Credentials account, String key, ObjectNode record, String root, String parent) {
        return Uni.combine()
                .all()
                .unis(
                        records.exists(account, key),
                        records.reference(account, root),
                        records.reference(account, parent))
                .asTuple()
                .chain(read -> {
                    ObjectNode reply = record.putObject("reply");
                    reply.set("root", read.getItem2().value());
                    reply.set("parent", read.getItem3().value());
                    return showIf(!read.getItem1().value(), account, key, record, List.of());
                });
    }

    private Uni<Reply<StepResult>> show(Credentials account, String key, ObjectNode record, List<Uploaded> uploaded) {
        return records.exists(account, key).chain(found -> showIf(!found.value(), account, key, record, uploaded));
    }

    /** Shows a record, unless an earlier attempt has done so. */
    private Uni<Reply<StepResult>> showIf(
            boolean missing, Credentials account, String key, ObjectNode record, List<Uploaded> uploaded) {
        if (!missing) {
            return Uni.createFrom().item(Reply.of(done(account, BlueskyRecords.uri(account, key))));
        }
        return records.create(
                account, key, record, answer -> done(account, answer.text("/uri")), error -> expired(error, uploaded));
    }

    private StepResult done(Credentials account, String uri) {
        return new StepResult.Done(uri, address(config.webUrl(), account, uri));
    }

    static URI address(URI web, Credentials account, String uri) {
        return web.resolve("/profile/" + account.accountId() + "/post/" + BlueskyRecords.key(uri));
    }

    /** Servers drop blobs that no record refers to after some hours. */
    private static Optional<StepResult> expired(XrpcError error, List<Uploaded> uploaded) {
        return IntStream.range(0, error.isMissingBlob() ? uploaded.size() : 0)
                .filter(i -> error.message().contains(uploaded.get(i).cid()))
                .<StepResult>mapToObj(i -> new StepResult.Expired(new Step(Step.Kind.UPLOAD, i), error.message()))
                .findFirst();
    }

    /**
     * What was settled before anything is shown.
     *
     * @param first the key of the first part
     * @param dids the accounts behind the handles that the post mentions
     */
    private record Prepared(String first, Map<String, String> dids) {

        private static Prepared of(String remoteId) {
            JsonNode json = NetworkAnswer.json(remoteId);
            Map<String, String> dids = new HashMap<>();
            json.path("dids")
                    .properties()
                    .forEach(did -> dids.put(did.getKey(), did.getValue().asText()));
            return new Prepared(json.path("key").asText(), dids);
        }

        private String remoteId() {
            ObjectNode json = EventJson.mapper().createObjectNode().put("key", first);
            dids.forEach(json.putObject("dids")::put);
            return json.toString();
        }

        private String key(int part) {
            return RecordKey.part(first, part);
        }
    }
}
