package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.post.Delay;
import com.dryjets.social.post.Failure;
import com.dryjets.social.post.HoldReason;
import com.dryjets.social.post.LedgerView;
import com.dryjets.social.post.MediaView;
import com.dryjets.social.post.MoveReason;
import com.dryjets.social.post.OptionsView;
import com.dryjets.social.post.Post;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.Timing;
import com.dryjets.social.timing.TimeEvidence;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param accountId null until an account is connected for it
 * @param text its text, or the first part of a thread
 * @param holds why it waits if it is HELD, or will wait if an attempt in progress fails
 * @param movedBecause why it has another time than it was given at first; null if it has not, or a person moved it
 * @param delay why it leaves later than planned; null if it does not
 * @param nextAttemptAt when something is done about it next at the earliest
 * @param warning what went wrong although it was published, such as a first comment that was refused
 * @param cancelReason why it was cancelled, or is to be once it is certain that it is not out
 * @param timeEvidence what its time was chosen by; null unless it was just chosen
 * @param authors who has written it since it was last approved; empty if it was made of approved content
 * @param attempts the publish ledger; null in lists
 */
public record PostView(
        UUID id,
        UUID campaignId,
        Channel platform,
        @Nullable UUID accountId,
        @Nullable UUID contentId,
        String text,
        List<String> parts,
        List<MediaView> media,
        @Nullable URI link,
        OptionsView options,
        PostStatus status,
        List<HoldReason> holds,
        Instant scheduledFor,
        Timing timing,
        @Nullable MoveReason movedBecause,
        @Nullable Delay delay,
        @Nullable Instant nextAttemptAt,
        @Nullable String externalId,
        @Nullable URI url,
        @Nullable Instant publishedAt,
        @Nullable FailureView failure,
        @Nullable String warning,
        @Nullable String cancelReason,
        @Nullable TimeEvidence timeEvidence,
        String createdBy,
        List<String> authors,
        Instant createdAt,
        Instant updatedAt,
        long version,
        @Nullable List<LedgerView> attempts) {

    /**
     * Why it failed.
     *
     * @param detail the network's own words where it gives any
     */
    public record FailureView(
            PostFailureReason code, @Nullable String detail) {}

    static PostView of(Post post, @Nullable Delay delay) {
        return of(post, delay, null, null);
    }

    static PostView of(
            Post post, @Nullable Delay delay, @Nullable TimeEvidence evidence, @Nullable List<LedgerView> attempts) {
        Post.Published published = post.published();
        Failure failure = post.failure();
        return new PostView(
                post.id(),
                post.campaignId(),
                post.message().channel(),
                post.accountId(),
                post.message().contentId(),
                post.message().parts().getFirst(),
                post.message().parts(),
                post.message().media().stream().map(MediaView::of).toList(),
                post.message().link(),
                OptionsView.of(post.message().options()),
                post.status(),
                post.holds().stream().sorted().toList(),
                post.scheduledFor(),
                post.timing(),
                post.movedBecause(),
                delay,
                post.isUnfinished() ? delay == null ? post.dueAt() : delay.until() : null,
                published == null ? null : published.externalId(),
                published == null ? null : published.url(),
                published == null ? null : published.at(),
                failure == null ? null : new FailureView(failure.code(), failure.detail()),
                post.warning(),
                post.cancelReason(),
                evidence,
                post.createdBy(),
                post.authors(),
                post.createdAt(),
                post.updatedAt(),
                post.version(),
                attempts);
    }
}
