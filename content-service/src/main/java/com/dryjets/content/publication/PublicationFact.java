package com.dryjets.content.publication;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
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
 * @param at the time of the event
 * @param due when the item is to be published; null if the event does not say
 * @param done when it was published
 * @param reason why it failed or was cancelled
 */
public record PublicationFact(
        UUID itemId,
        UUID campaignId,
        Channel channel,
        @Nullable UUID contentId,
        PublicationState state,
        Instant at,
        @Nullable Instant due,
        @Nullable Instant done,
        @Nullable String url,
        @Nullable String reason) {

    public static PublicationFact of(PostScheduled post, Instant at) {
        return post(post.postId(), post.campaignId(), post.channel(), post.contentId(), PublicationState.SCHEDULED, at)
                .due(post.scheduledFor());
    }

    public static PublicationFact of(PostRescheduled post, Instant at) {
        return post(post.postId(), post.campaignId(), post.channel(), null, PublicationState.SCHEDULED, at)
                .due(post.scheduledFor());
    }

    public static PublicationFact of(PostPublished post, Instant at) {
        return new PublicationFact(
                post.postId(),
                post.campaignId(),
                post.channel(),
                post.contentId(),
                PublicationState.PUBLISHED,
                at,
                null,
                post.publishedAt(),
                post.url(),
                null);
    }

    public static PublicationFact of(PostFailed post, Instant at) {
        return post(post.postId(), post.campaignId(), post.channel(), post.contentId(), PublicationState.FAILED, at)
                .because(post.reason());
    }

    public static PublicationFact of(PostCancelled post, Instant at) {
        return post(post.postId(), post.campaignId(), post.channel(), null, PublicationState.CANCELLED, at)
                .because(post.reason());
    }

    public static PublicationFact of(EmailCampaignReady email, Instant at) {
        return email(email.emailId(), email.campaignId(), email.contentId(), PublicationState.PREPARED, at);
    }

    public static PublicationFact of(EmailScheduled email, Instant at) {
        return email(email.emailId(), email.campaignId(), null, PublicationState.SCHEDULED, at)
                .due(email.scheduledFor());
    }

    /** Recipients are left, so that it can still be cancelled. */
    public static PublicationFact of(EmailSendStarted email, Instant at) {
        return email(email.emailId(), email.campaignId(), null, PublicationState.SCHEDULED, at);
    }

    /** An email that nobody received was not published. */
    public static PublicationFact of(EmailSendCompleted email, Instant at) {
        return email.sent() > 0
                ? new PublicationFact(
                        email.emailId(),
                        email.campaignId(),
                        Channel.EMAIL,
                        null,
                        PublicationState.PUBLISHED,
                        at,
                        null,
                        email.completedAt(),
                        null,
                        null)
                : email(email.emailId(), email.campaignId(), null, PublicationState.FAILED, at)
                        .because("The email could not be sent to any recipient.");
    }

    public static PublicationFact of(EmailSendFailed email, Instant at) {
        return email(email.emailId(), email.campaignId(), null, PublicationState.FAILED, at)
                .because(email.reason());
    }

    private static PublicationFact email(
            UUID id, UUID campaignId, @Nullable UUID contentId, PublicationState state, Instant at) {
        return post(id, campaignId, Channel.EMAIL, contentId, state, at);
    }

    private static PublicationFact post(
            UUID id, UUID campaignId, Channel channel, @Nullable UUID contentId, PublicationState state, Instant at) {
        return new PublicationFact(id, campaignId, channel, contentId, state, at, null, null, null, null);
    }

    private PublicationFact due(Instant time) {
        return new PublicationFact(itemId, campaignId, channel, contentId, state, at, time, done, url, reason);
    }

    private PublicationFact because(@Nullable String why) {
        return new PublicationFact(itemId, campaignId, channel, contentId, state, at, due, done, url, why);
    }
}
