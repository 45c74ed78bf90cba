package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param nextAttemptAt the time of the next attempt, which is later than planned after a failed one
 * @param attempts the publish ledger; null in lists
 */
public record PostView(
        UUID id,
        UUID campaignId,
        Channel platform,
        @Nullable UUID contentId,
        String text,
        List<URI> media,
        PostStatus status,
        Instant scheduledFor,
        @Nullable Instant nextAttemptAt,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable Instant publishedAt,
        @Nullable String failure,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @Nullable List<AttemptView> attempts) {

    /**
     * An attempt to publish.
     *
     * @param outcome STARTED, PUBLISHED, FOUND (the network had it after all), NOT_FOUND, REJECTED, UNAUTHORIZED,
     *     RATE_LIMITED, UNREACHABLE or UNKNOWN
     */
    public record AttemptView(
            int number,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String outcome,
            @Nullable String detail) {

        static AttemptView of(PublishAttempt attempt) {
            return new AttemptView(
                    attempt.key.number(), attempt.startedAt, attempt.finishedAt, attempt.outcome, attempt.detail);
        }
    }

    static PostView of(Post post) {
        return of(post, null);
    }

    static PostView of(Post post, @Nullable List<PublishAttempt> attempts) {
        return new PostView(
                post.id,
                post.campaignId,
                post.channel,
                post.contentId,
                post.text,
                post.media,
                post.status,
                post.scheduledFor,
                post.isWaiting() ? post.dueAt : null,
                post.externalId,
                post.url,
                post.publishedAt,
                post.failure == null ? post.cancelReason : post.failure,
                post.createdBy,
                post.createdAt,
                post.updatedAt,
                post.version,
                attempts == null ? null : attempts.stream().map(AttemptView::of).toList());
    }
}
