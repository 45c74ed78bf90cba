package com.dryjets.content.publication;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of a post or email.
 *
 * @param itemId the post or email
 * @param contentId the piece that it was made from; null if the event does not name it
 * @param version grows with each event of the item; null for events from before it existed
 * @param at the time of the event
 * @param due when the item is to be published; null if the event does not say
 * @param done when it was published
 * @param reason why it failed or was cancelled, perhaps when some recipients already had it
 */
public record PublicationFact(
        UUID itemId,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        PublicationState state,
        @Nullable Long version,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant done,
        @Nullable String url,
        @Nullable String reason) {

    public static PublicationFact of(PostScheduled post, Instant at) {
        return item(post.postId(), post.campaignId(), post.channel(), PublicationState.SCHEDULED, post.version(), at)
                .madeFrom(post.contentId())
                .due(post.scheduledFor());
    }

    public static PublicationFact of(PostRescheduled post, Instant at) {
        return item(post.postId(), post.campaignId(), post.channel(), PublicationState.SCHEDULED, post.version(), at)
                .due(post.scheduledFor());
    }

    public static PublicationFact of(PostPublished post, Instant at) {
        return item(post.postId(), post.campaignId(), post.channel(), PublicationState.PUBLISHED, post.version(), at)
                .madeFrom(post.contentId())
                .done(post.publishedAt(), post.url());
    }

    public static PublicationFact of(PostFailed post, Instant at) {
        return item(post.postId(), post.campaignId(), post.channel(), PublicationState.FAILED, post.version(), at)
                .madeFrom(post.contentId())
                .because(post.reason());
    }

    public static PublicationFact of(PostCancelled post, Instant at) {
        return item(post.postId(), post.campaignId(), post.channel(), PublicationState.CANCELLED, post.version(), at)
                .because(post.reason());
    }

    public static PublicationFact of(EmailCampaignReady email, Instant at) {
        return email(email.emailId(), email.campaignId(), PublicationState.PREPARED, email.version(), at)
                .madeFrom(email.contentId());
    }

    public static PublicationFact of(EmailScheduled email, Instant at) {
        return email(email.emailId(), email.campaignId(), PublicationState.SCHEDULED, email.version(), at)
                .due(email.scheduledFor());
    }

    /** Recipients are left, so that it can still be cancelled. */
    public static PublicationFact of(EmailSendStarted email, Instant at) {
        return email(email.emailId(), email.campaignId(), PublicationState.SCHEDULED, email.version(), at);
    }

    /** An email that nobody received was not published. */
    public static PublicationFact of(EmailSendCompleted email, Instant at) {
        return email.sent() > 0
                ? email(email.emailId(), email.campaignId(), PublicationState.PUBLISHED, email.version(), at)
                        .done(email.completedAt(), null)
                : email(email.emailId(), email.campaignId(), PublicationState.FAILED, email.version(), at)
                        .because("The email could not be sent to any recipient.");
    }

    public static PublicationFact of(EmailSendFailed email, Instant at) {
        return email(email.emailId(), email.campaignId(), PublicationState.FAILED, email.version(), at)
                .because(email.reason());
    }

    /** An email that some recipients have was published, even if the others will never get it. */
    public static PublicationFact of(EmailCancelled email, Instant at) {
        return email.sent() > 0
                ? email(email.emailId(), email.campaignId(), PublicationState.PUBLISHED, email.version(), at)
                        .done(email.cancelledAt(), null)
                        .because(email.reason())
                : email(email.emailId(), email.campaignId(), PublicationState.CANCELLED, email.version(), at)
                        .because(email.reason());
    }

    private static PublicationFact email(
            UUID id, UUID campaignId, PublicationState state, @Nullable Long version, Instant at) {
        return item(id, campaignId, Channel.EMAIL, state, version, at);
    }

    private static PublicationFact item(
            UUID id, UUID campaignId, Channel channel, PublicationState state, @Nullable Long version, Instant at) {
        return new PublicationFact(id, campaignId, channel, null, state, version, at, null, null, null, null);
    }

    private PublicationFact madeFrom(@Nullable UUID content) {
        return new PublicationFact(itemId, campaignId, channel, content, state, version, at, due, done, url, reason);
    }

    private PublicationFact due(Instant time) {
        return new PublicationFact(itemId, campaignId, channel, contentId, state, version, at, time, done, url, reason);
    }

    private PublicationFact done(Instant time, @Nullable String address) {
        return new PublicationFact(
                itemId, campaignId, channel, contentId, state, version, at, due, time, address, reason);
    }

    private PublicationFact because(@Nullable String why) {
        return new PublicationFact(itemId, campaignId, channel, contentId, state, version, at, due, done, url, why);
    }
}
