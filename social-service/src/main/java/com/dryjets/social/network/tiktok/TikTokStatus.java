package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.StepResult.Done;
import com.dryjets.social.network.StepResult.Expired;
import com.dryjets.social.network.StepResult.Pending;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Follows a post from its publish id to its own id ("Get Post Status"). The latter exists only for a public post, and only
 * after moderation; until then the publish id stands for it.
 */
@Singleton
class TikTokStatus {

    private static final String PUBLIC = "PUBLIC_TO_EVERYONE";

    /** A failure after which the same post can be published by beginning again. */
    private static final String INTERNAL = "internal";

    private final TikTokHttp http;
    private final TikTokAnswers answers;
    private final TikTokConfig config;
    private final Clock clock;

    TikTokStatus(@RestClient TikTokHttp http, TikTokAnswers answers, TikTokConfig config, Clock clock) {
        this.http = http;
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    /** Asks for the status; fails with {@link Kind#NOT_FOUND} if TikTok does not know the id. */
    Uni<JsonNode> ask(Credentials account, String publishId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("publish_id", publishId);
        return answers.read(http.status(account.bearer(), body));
    }

    /** Reads the id of the post, if TikTok tells it yet. */
    static Optional<String> postId(JsonNode status) {
        // The name is TikTok's.
        return Optional.of(status.path("publicaly_available_post_id").path(0).asText(""))
                .filter(id -> !id.isEmpty());
    }

    /** The step is on its way. */
    Pending pending(String publishId) {
        return new Pending(publishId, config.checkAfter());
    }

    /**
     * Checks a post whose publication has begun. A post that TikTok no longer knows may be visible, so its outcome is {@link
     * Kind#UNKNOWN}, unless it was seen complete before.
     *
     * @param remoteId as in the result that said so
     * @param again the step to repeat if TikTok says that it published nothing
     */
    Uni<StepResult> check(Credentials account, NetworkPost post, String remoteId, Step again) {
        Followed followed = Followed.of(remoteId);
        return ask(account, followed.publishId())
                .chain(status -> proceed(account, post, followed, again, status))
                .onFailure(TikTokStatus::isForgotten)
                .recoverWithUni(() -> forgotten(followed));
    }

    private static Uni<StepResult> forgotten(Followed followed) {
        return followed.complete() == null
                ? Uni.createFrom()
                        .failure(NetworkFailure.of(Kind.UNKNOWN, "TikTok no longer knows what became of the post."))
                : Uni.createFrom().item(new Done(followed.publishId()));
    }

    /**
     * A post whose publication has begun.
     *
     * @param complete when it was first seen complete; null before
     */
    private record Followed(String publishId, @Nullable Instant complete) {

        static Followed of(String remoteId) {
            int space = remoteId.indexOf(' ');
            return space < 0
                    ? new Followed(remoteId, null)
                    : new Followed(
                            remoteId.substring(0, space),
                            Instant.ofEpochSecond(Long.parseLong(remoteId.substring(space + 1))));
        }

        String remoteId() {
            return complete == null ? publishId : publishId + " " + complete.getEpochSecond();
        }
    }

    static boolean isForgotten(Throwable failure) {
        return failure instanceof NetworkFailure known && known.kind() == Kind.NOT_FOUND;
    }

    private Uni<StepResult> proceed(
            Credentials account, NetworkPost post, Followed followed, Step again, JsonNode status) {
        return switch (status.path("status").asText()) {
            case "PUBLISH_COMPLETE" -> complete(account, post, followed, status);
            case "FAILED" ->
                Uni.createFrom()
                        .item(() -> failed(again, status.path("fail_reason").asText()));
            default -> Uni.createFrom().item(pending(followed.remoteId()));
        };
    }

    static StepResult failed(Step again, String reason) {
        String sentence = "TikTok could not publish it: " + reason;
        NetworkFailure failure =
                TikTokAnswers.reason(reason).orElseGet(() -> NetworkFailure.of(Kind.CONTENT_REFUSED, sentence));
        if (reason.equals(INTERNAL)) {
            return new Expired(again, sentence);
        }
        if (failure.kind() == Kind.RATE_LIMITED) {
            return new Expired(again, sentence, failure);
        }
        throw failure.asVerdict();
    }

    private Uni<StepResult> complete(Credentials account, NetworkPost post, Followed followed, JsonNode status) {
        Optional<String> id = postId(status);
        if (id.isPresent()) {
            return address(account, id.get()).map(url -> new Done(id.get(), url));
        }
        String privacy = post.options().privacy();
        boolean mayCome = privacy == null || PUBLIC.equals(privacy);
        return Uni.createFrom().item(mayCome ? moderated(followed) : new Done(followed.publishId()));
    }

    /** Waits a while for moderation, and then goes on with the publish id. */
    private StepResult moderated(Followed followed) {
        Instant now = clock.instant();
        Instant complete = followed.complete() == null ? now : followed.complete();
        return now.isAfter(complete.plus(config.moderation()))
                ? new Done(followed.publishId())
                : pending(new Followed(followed.publishId(), complete).remoteId());
    }

    /** Asks for the address of a public post. The post is published, so a failure here only leaves it out. */
    private Uni<@Nullable URI> address(Credentials account, String id) {
        return answers.read(http.query(account.bearer(), "id,share_url", TikTokVideos.filter(List.of(id))))
                .map(data -> data.at("/videos/0/share_url").asText(""))
                .map(url -> url.isEmpty() ? null : URI.create(url))
                .onFailure()
                .recoverWithNull();
    }
}
