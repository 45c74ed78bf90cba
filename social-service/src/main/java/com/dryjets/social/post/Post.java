package com.dryjets.social.post;

import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.network.NetworkPost;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as read from the database.
 *
 * @param accountId null while no account is connected for it
 * @param movedBecause why it was moved from its original time; null if it was not, or if a person moved it
 * @param dueAt when it must be processed next
 * @param failures the number of consecutive transient failures
 * @param cancelReason set when the post is no longer wanted, even while it is not yet certain whether it left
 * @param authors who wrote or changed it since its last approval; empty if it was made from approved content
 */
public record Post(
        UUID id,
        String tenant,
        UUID campaignId,
        @Nullable UUID accountId,
        Message message,
        PostStatus status,
        Set<HoldReason> holds,
        Instant scheduledFor,
        Timing timing,
        @Nullable MoveReason movedBecause,
        Instant dueAt,
        int failures,
        @Nullable String cancelReason,
        @Nullable Published published,
        @Nullable Failure failure,
        @Nullable String warning,
        String createdBy,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public Post {
        holds = Set.copyOf(holds);
        authors = List.copyOf(authors);
    }

    /** Where the network shows the post, and since when. */
    public record Published(String externalId, @Nullable URI url, Instant at) {}

    /** Whether it can still be published. */
    public boolean isUnfinished() {
        return status.isWaiting() || status == PostStatus.PUBLISHING || status == PostStatus.UNKNOWN;
    }

    /**
     * Whether its look-ups ended without a result, so that it must be looked up again before another attempt. While it is
     * being looked up: whether a person asked for that, knowing that its outcome is unknown.
     */
    public boolean mayBeOut() {
        return failure != null && failure.code() == PostFailureReason.OUTCOME_UNKNOWN;
    }

    /** Whether at least its first part is visible. */
    boolean isShown() {
        return published != null;
    }

    NetworkPost networkPost() {
        return new NetworkPost(
                id, message.channel(), message.parts(), message.media(), message.link(), message.options());
    }

    PostScheduled scheduled() {
        return new PostScheduled(
                campaignId, id, message.channel(), message.contentId(), scheduledFor, version, accountId);
    }

    PostRescheduled rescheduled() {
        return rescheduled(movedBecause);
    }

    /** Returns the event for a post that was assigned an account and keeps its time. */
    PostRescheduled adopted() {
        return rescheduled(MoveReason.ACCOUNT_MISSING);
    }

    private PostRescheduled rescheduled(@Nullable MoveReason reason) {
        return new PostRescheduled(
                campaignId,
                id,
                message.channel(),
                scheduledFor,
                reason == null ? null : reason.name(),
                version,
                accountId);
    }

    PostCancelled cancelled(String reason, long newVersion) {
        return new PostCancelled(campaignId, id, message.channel(), reason, newVersion);
    }

    PostPublished published(Published shown, long newVersion) {
        return new PostPublished(
                campaignId,
                id,
                message.channel(),
                message.contentId(),
                shown.externalId(),
                shown.url() == null ? null : shown.url().toString(),
                shown.at(),
                newVersion,
                accountId);
    }

    PostFailed failed(Failure reason, int attempts, Instant at, long newVersion) {
        return new PostFailed(
                campaignId,
                id,
                message.channel(),
                message.contentId(),
                reason.detail() == null ? reason.code().name() : reason.detail(),
                attempts,
                at,
                newVersion,
                reason.code(),
                accountId);
    }
}
