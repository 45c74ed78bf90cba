package com.dryjets.social.network.instagram;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.graph.GraphCalls;
import com.dryjets.social.network.graph.GraphComments;
import com.dryjets.social.network.graph.GraphError;
import com.dryjets.social.network.graph.GraphPages;
import com.dryjets.social.network.graph.Refused;
import com.dryjets.social.network.instagram.InstagramContainers.State;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Publishes on Instagram: a picture, a reel, or a carousel of up to ten pictures and videos. Each medium of a carousel has
 * a container (upload), the carousel has one with the caption (prepare), which is then shown (publish). Instagram takes
 * alt text for pictures only.
 */
@Singleton
class InstagramPublishing {

    private static final int MAX_MEDIA = 10;
    private static final Step PREPARE = new Step(Step.Kind.PREPARE, 0);
    private static final Step PUBLISH = new Step(Step.Kind.PUBLISH, 0);

    /** The container is not ready yet. */
    private static final int NOT_READY = 2207027;

    private final InstagramHttp http;
    private final InstagramContainers containers;
    private final GraphCalls calls;
    private final GraphComments comments;
    private final InstagramConfig config;

    InstagramPublishing(
            @RestClient InstagramHttp http,
            InstagramContainers containers,
            GraphCalls calls,
            GraphComments comments,
            InstagramConfig config) {
        this.http = http;
        this.containers = containers;
        this.calls = calls;
        this.comments = comments;
        this.config = config;
    }

    static List<Step> plan(NetworkPost post) {
        check(post);
        List<Step> steps = new ArrayList<>();
        if (isCarousel(post)) {
            IntStream.range(0, post.media().size()).forEach(i -> steps.add(new Step(Step.Kind.UPLOAD, i)));
        }
        steps.add(PREPARE);
        steps.add(PUBLISH);
        if (post.options().firstComment() != null) {
            steps.add(new Step(Step.Kind.COMMENT, 0));
        }
        return steps;
    }

    private static void check(NetworkPost post) {
        Refused.unlessPublicAndSingle(post);
        if (post.media().isEmpty()) {
            throw Refused.media("Instagram needs a picture or a video. Add one.");
        }
        if (post.media().size() > MAX_MEDIA) {
            throw Refused.media("Instagram takes at most %d pictures and videos; this post has %d."
                    .formatted(MAX_MEDIA, post.media().size()));
        }
        Refused.linkOutsideOf(post, "Instagram");
    }

    private static boolean isCarousel(NetworkPost post) {
        return post.media().size() > 1;
    }

    Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return switch (step.kind()) {
            case UPLOAD -> upload(account, post.media().get(step.index()), step, progress);
            case PREPARE -> prepare(account, post, progress);
            case PUBLISH -> publish(account, progress);
            case COMMENT -> comment(account, post, progress);
        };
    }

    private Uni<Reply<StepResult>> upload(Credentials account, Media media, Step step, Progress progress) {
        Duration pause = pause(media);
        return progress.pendingId(step)
                .map(container -> containers.follow(account, step, container, pause))
                .orElseGet(() -> {
                    MultivaluedMap<String, String> container = medium(media, "VIDEO");
                    container.add("is_carousel_item", "true");
                    return containers.create(account, step, container, pause);
                });
    }

    private Uni<Reply<StepResult>> prepare(Credentials account, NetworkPost post, Progress progress) {
        Media first = post.media().getFirst();
        Duration pause = isCarousel(post) ? config.picturePause() : pause(first);
        Optional<String> pending = progress.pendingId(PREPARE);
        if (pending.isPresent()) {
            return containers.follow(account, PREPARE, pending.get(), pause);
        }
        if (isCarousel(post)) {
            return carousel(account, post, progress, pause);
        }
        MultivaluedMap<String, String> container = medium(first, "REELS");
        describe(container, post);
        return containers.create(account, PREPARE, container, pause);
    }

    /** The caption and the "AI info" label, which a carousel has once for all its media. */
    private static void describe(MultivaluedMap<String, String> container, NetworkPost post) {
        container.add("caption", post.text());
        if (post.options().madeWithAi()) {
            container.add("is_ai_generated", "true");
        }
    }

    /** Checks the media's containers first, because Instagram does not say which of them has expired. */
    private Uni<Reply<StepResult>> carousel(Credentials account, NetworkPost post, Progress progress, Duration pause) {
        List<String> children = IntStream.range(0, post.media().size())
                .mapToObj(i -> progress.id(new Step(Step.Kind.UPLOAD, i)))
                .toList();
        return firstExpired(account, children).chain(expired -> {
            if (expired.isPresent()) {
                return Uni.createFrom().item(Reply.of(expired.get()));
            }
            MultivaluedMap<String, String> container = new MultivaluedHashMap<>();
            container.add("media_type", "CAROUSEL");
            container.add("children", children.stream().collect(Collectors.joining(",")));
            describe(container, post);
            return containers.create(account, PREPARE, container, pause);
        });
    }

    private Uni<Optional<StepResult>> firstExpired(Credentials account, List<String> children) {
        Uni<Optional<StepResult>> result = Uni.createFrom().item(Optional.empty());
        for (int i = 0; i < children.size(); i++) {
            Step step = new Step(Step.Kind.UPLOAD, i);
            String child = children.get(i);
            result = result.chain(before -> before.isPresent()
                    ? Uni.createFrom().item(before)
                    : containers
                            .follow(account, step, child, config.picturePause())
                            .map(reply -> expired(reply.value())));
        }
        return result;
    }

    private static Optional<StepResult> expired(StepResult result) {
        return result instanceof StepResult.Expired ? Optional.of(result) : Optional.empty();
    }

    private static MultivaluedMap<String, String> medium(Media media, String videoType) {
        MultivaluedMap<String, String> container = new MultivaluedHashMap<>();
        if (media.isVideo()) {
            container.add("media_type", videoType);
            container.add("video_url", media.url().toString());
        } else {
            container.add("image_url", media.url().toString());
            if (media.altText() != null) {
                container.add("alt_text", media.altText());
            }
        }
        return container;
    }

    private Duration pause(Media media) {
        return media.isVideo() ? config.videoPause() : config.picturePause();
    }

    /** Shows the container, unless an earlier attempt has done so; then reads the address of what people see. */
    private Uni<Reply<StepResult>> publish(Credentials account, Progress progress) {
        String container = progress.id(PREPARE);
        return containers.status(account, container).chain(status -> switch (status.value()
                .state()) {
            case FINISHED -> show(account, container);
            case IN_PROGRESS -> Uni.createFrom().item(Reply.of(waiting(container)));
            case PUBLISHED ->
                Uni.createFrom().failure(NetworkFailure.duplicate("Instagram has published this post already.", null));
            case EXPIRED, ERROR ->
                Uni.createFrom().item(Reply.of(new StepResult.Expired(PREPARE, reason(status.value()))));
        });
    }

    private static String reason(InstagramContainers.Status status) {
        return status.state() == State.EXPIRED ? "The prepared post has expired." : status.detail();
    }

    private StepResult waiting(String container) {
        return new StepResult.Pending(container, config.picturePause());
    }

    private Uni<Reply<StepResult>> show(Credentials account, String container) {
        return calls.show(
                        http.publish(account.bearer(), account.accountId(), container),
                        answer -> new StepResult.Done(answer.text("/id")),
                        error -> withoutEffect(error, container))
                .chain(reply -> reply.value() instanceof StepResult.Done shown
                        ? address(account, shown.remoteId())
                        : Uni.createFrom().item(reply));
    }

    /**
     * A container that was ready a moment ago and now does not exist may have been published meanwhile, by an earlier call
     * that Instagram accepted late.
     */
    private Optional<StepResult> withoutEffect(GraphError error, String container) {
        if (error.subcode() == NOT_READY) {
            return Optional.of(waiting(container));
        }
        if (error.subcode() == InstagramContainers.EXPIRED_MEDIA) {
            return Optional.of(new StepResult.Expired(PREPARE, error.message()));
        }
        if (InstagramContainers.isExpired(error)) {
            throw NetworkFailure.of(NetworkFailure.Kind.UNKNOWN, error.message());
        }
        return Optional.empty();
    }

    /** Reads the address, which cannot be told from the id. The post is live, so a failure is none. */
    private Uni<Reply<StepResult>> address(Credentials account, String media) {
        return calls.<StepResult>read(
                        http.read(account.bearer(), media, "permalink"),
                        answer -> new StepResult.Done(
                                media, GraphPages.uri(answer.body().path("permalink"))))
                .onFailure()
                .recoverWithItem(() -> Reply.of(new StepResult.Done(media)));
    }

    private Uni<Reply<StepResult>> comment(Credentials account, NetworkPost post, Progress progress) {
        String text = post.options().firstComment();
        if (text == null) {
            throw new IllegalArgumentException("The post has no first comment");
        }
        return comments.comment(http, account, progress.id(PUBLISH), text, "text");
    }
}
