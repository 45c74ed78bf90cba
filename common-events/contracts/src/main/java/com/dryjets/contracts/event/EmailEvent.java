package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.TestOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a campaign's emails. The {@code version} of an email grows with each of its events, so readers can tell
 * which of two is newer without comparing clocks; events from before it existed have none.
 */
public sealed interface EmailEvent extends DomainEvent
        permits EmailEvent.EmailCampaignReady,
                EmailEvent.EmailScheduled,
                EmailEvent.EmailSendStarted,
                EmailEvent.EmailSendPaused,
                EmailEvent.EmailSendResumed,
                EmailEvent.EmailSendBlocked,
                EmailEvent.EmailSendUnblocked,
                EmailEvent.EmailSendCompleted,
                EmailEvent.EmailSendFailed,
                EmailEvent.EmailCancelled,
                EmailEvent.AbTestDecided,
                ChannelScheduled {

    /** The campaign that the email belongs to. */
    UUID campaignId();

    @Override
    default Topic topic() {
        return Topic.EMAILS;
    }

    @Override
    default String key() {
        return campaignId().toString();
    }

    /**
     * The email is complete and can be scheduled.
     *
     * @param audienceSize the number of contacts that would receive it now, without suppressed ones
     */
    record EmailCampaignReady(
            UUID campaignId,
            UUID emailId,
            @Nullable UUID contentId,
            String subject,
            int audienceSize,
            @Nullable Long version)
            implements EmailEvent {
        public EmailCampaignReady {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(subject, "subject");
        }
    }

    /** The email was scheduled. */
    record EmailScheduled(
            UUID campaignId,
            UUID emailId,
            Instant scheduledFor,
            @Nullable Long version) implements EmailEvent {
        public EmailScheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /** The recipients are frozen and sending has started. */
    record EmailSendStarted(
            UUID campaignId,
            UUID emailId,
            int recipients,
            Instant startedAt,
            @Nullable Long version) implements EmailEvent {
        public EmailSendStarted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(startedAt, "startedAt");
        }
    }

    /**
     * The email was paused before it was sent, or sending was paused at a batch boundary. What follows is {@link
     * EmailScheduled} or {@link EmailSendResumed}.
     *
     * @param reason older events lack it
     * @param detail what the reason is about, such as the address of a sender
     * @param complained how many recipients reported it as spam; older events lack it
     * @param bounces how many came back or were rejected, by reason, such as USER_UNKNOWN; empty in older events
     */
    record EmailSendPaused(
            UUID campaignId,
            UUID emailId,
            int sent,
            int remaining,
            @Nullable Long version,
            @Nullable EmailPauseReason reason,
            @Nullable String detail,
            @Nullable Integer complained,
            Map<String, Integer> bounces)
            implements EmailEvent {
        public EmailSendPaused {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            bounces = bounces == null ? Map.of() : Map.copyOf(bounces);
        }
    }

    /**
     * Nothing of the email can be sent: the mail server or provider of its sender has refused the connection, the login or
     * the sender for minutes. It is tried again until {@link EmailSendUnblocked}; a pause or the end of sending ends it, too.
     *
     * @param sender the address of the sender
     * @param reason the last refusal, in the server's words
     */
    record EmailSendBlocked(
            UUID campaignId,
            UUID emailId,
            String sender,
            String reason,
            Instant since,
            @Nullable Long version) implements EmailEvent {
        public EmailSendBlocked {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(sender, "sender");
            requireNonNull(reason, "reason");
            requireNonNull(since, "since");
        }
    }

    /** The email can be sent again. */
    record EmailSendUnblocked(
            UUID campaignId,
            UUID emailId,
            Instant unblockedAt,
            @Nullable Long version) implements EmailEvent {
        public EmailSendUnblocked {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(unblockedAt, "unblockedAt");
        }
    }

    /**
     * Sending continues after a pause that was published, or after its end with recipients that are retried.
     *
     * @param remaining the number of recipients who are still to receive it
     */
    record EmailSendResumed(
            UUID campaignId,
            UUID emailId,
            int remaining,
            Instant resumedAt,
            @Nullable Long version) implements EmailEvent {
        public EmailSendResumed {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(resumedAt, "resumedAt");
        }
    }

    /**
     * Nothing more is to be sent. Follows again when recipients are retried.
     *
     * @param failed rejected, or given up after the server kept asking to try again later
     * @param skipped suppressed, deleted or changed since the recipients were frozen; older events lack it
     * @param unknown maybe received: the outcome was lost, and nothing has proved it since; older events lack it
     * @param complained how many recipients reported it as spam so far; older events lack it
     * @param bounces how many came back or were rejected so far, by reason, such as USER_UNKNOWN; empty in older events
     */
    record EmailSendCompleted(
            UUID campaignId,
            UUID emailId,
            int sent,
            int failed,
            @Nullable Integer skipped,
            @Nullable Integer unknown,
            Instant completedAt,
            @Nullable Long version,
            @Nullable Integer complained,
            Map<String, Integer> bounces)
            implements EmailEvent {
        public EmailSendCompleted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(completedAt, "completedAt");
            bounces = bounces == null ? Map.of() : Map.copyOf(bounces);
        }
    }

    /**
     * The email could not be sent at all.
     *
     * @param code older events lack it
     */
    record EmailSendFailed(
            UUID campaignId,
            UUID emailId,
            String reason,
            Instant failedAt,
            @Nullable Long version,
            @Nullable EmailFailureReason code)
            implements EmailEvent {
        public EmailSendFailed {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(reason, "reason");
            requireNonNull(failedAt, "failedAt");
        }
    }

    /**
     * The email was cancelled before or while it was sent: by a user, or because its campaign ended or its content was
     * withdrawn. Published once its last delivery has ended.
     *
     * @param sent the number of recipients who have received it
     */
    record EmailCancelled(
            UUID campaignId,
            UUID emailId,
            String reason,
            int sent,
            Instant cancelledAt,
            @Nullable Long version) implements EmailEvent {
        public EmailCancelled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(reason, "reason");
            requireNonNull(cancelledAt, "cancelledAt");
        }
    }

    /**
     * An A/B test was decided: by its evidence, at the end of its time, or by a user. Recipients who were not part of the test
     * now get the variant.
     *
     * @param variant the name of the variant that the other recipients get, such as "B"
     * @param metric by which the variants were compared
     * @param confidence the chance that the variant is the best, between 0 and 1
     * @param outcome what the test had shown by then; older events lack it
     * @param byUser whether a user chose the variant; older events lack it
     * @param decidedAt older events lack it
     */
    record AbTestDecided(
            UUID campaignId,
            UUID emailId,
            String variant,
            Metric metric,
            double confidence,
            @Nullable TestOutcome outcome,
            @Nullable Boolean byUser,
            @Nullable Instant decidedAt,
            @Nullable Long version)
            implements EmailEvent {
        public AbTestDecided {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(variant, "variant");
            requireNonNull(metric, "metric");
        }
    }
}
