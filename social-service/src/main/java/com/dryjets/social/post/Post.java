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
 * A post as it was read.
 *
 * @param accountId null while no account is connected for it
 * @param dueAt when something is to be done about it next
 * @param failures failures in a row that pass by themselves
 * @param cancelReason set when the post is no longer wanted, even while it is not yet certain whether it left
 * @param authors who has written it since it was last approved; empty if it was made of approved content
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

    /** Where and since when the network shows the post. */
    public record Published(String externalId, @Nullable URI url, Instant at) {}

    /** Whether it has not come to an end. */
    public boolean isUnfinished() {
        return status.isWaiting() || status == PostStatus.PUBLISHING || status == PostStatus.UNKNOWN;
    }

    /**
     * Whether it was given up without certainty, so that it must be looked up before another attempt; during a look-up,
     * whether a person who knows that asked for it.
     */
    public boolean mayBeOut() {
        return failure != null && failure.code() == PostFailureReason.OUTCOME_UNKNOWN;
    }

    /** Whether people see at least its first part. */
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
        return new PostRescheduled(campaignId, id, message.channel(), scheduledFor, version, accountId);
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
