package com.dryjets.contracts.event;

import static java.util.Objects.requireNonNull;

import com.dryjets.contracts.marketing.Metric;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a campaign's mails. */
public sealed interface EmailEvent extends DomainEvent
        permits EmailEvent.EmailCampaignReady,
                EmailEvent.EmailScheduled,
                EmailEvent.EmailSendStarted,
                EmailEvent.EmailSendPaused,
                EmailEvent.EmailSendCompleted,
                EmailEvent.EmailSendFailed,
                EmailEvent.AbTestDecided,
                ChannelScheduled {

    /** The campaign the mail belongs to. */
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
     * The mail has all it needs to be scheduled.
     *
     * @param audienceSize how many contacts would get it now, suppressed ones left out
     */
    record EmailCampaignReady(
            UUID campaignId, UUID emailId, @Nullable UUID contentId, String subject, int audienceSize)
            implements EmailEvent {
        public EmailCampaignReady {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(subject, "subject");
        }
    }

    /** The mail goes out at this time. */
    record EmailScheduled(UUID campaignId, UUID emailId, Instant scheduledFor) implements EmailEvent {
        public EmailScheduled {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(scheduledFor, "scheduledFor");
        }
    }

    /** The recipients are fixed and the first batch is on its way. */
    record EmailSendStarted(UUID campaignId, UUID emailId, int recipients, Instant startedAt) implements EmailEvent {
        public EmailSendStarted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(startedAt, "startedAt");
        }
    }

    /** Sending stopped at a batch boundary. */
    record EmailSendPaused(UUID campaignId, UUID emailId, int sent, int remaining) implements EmailEvent {
        public EmailSendPaused {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
        }
    }

    /** Every recipient was handed over or refused. */
    record EmailSendCompleted(UUID campaignId, UUID emailId, int sent, int failed, Instant completedAt)
            implements EmailEvent {
        public EmailSendCompleted {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(completedAt, "completedAt");
        }
    }

    /** The mail could not be sent at all. */
    record EmailSendFailed(UUID campaignId, UUID emailId, String reason, Instant failedAt) implements EmailEvent {
        public EmailSendFailed {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(reason, "reason");
            requireNonNull(failedAt, "failedAt");
        }
    }

    /**
     * An A/B test has a winner.
     *
     * @param confidence between 0 and 1
     */
    record AbTestDecided(UUID campaignId, UUID emailId, String variant, Metric metric, double confidence)
            implements EmailEvent {
        public AbTestDecided {
            requireNonNull(campaignId, "campaignId");
            requireNonNull(emailId, "emailId");
            requireNonNull(variant, "variant");
            requireNonNull(metric, "metric");
        }
    }
}
