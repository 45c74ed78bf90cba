package com.dryjets.email.email;

import com.dryjets.email.email.EmailDecision.Allowed;
import com.dryjets.email.email.EmailDecision.Rejected;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which actions an email allows, and what it still needs. */
final class EmailRules {

    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private EmailRules() {}

    /**
     * Lists what is missing before the email can be sent.
     *
     * @param maySend whether the tenant may send as the email's sender
     * @param mergeFindings what is wrong with its merge tags
     */
    static List<FieldError> missing(
            EmailCampaign email, int audienceSize, boolean maySend, List<MergeFinding> mergeFindings) {
        List<FieldError> missing = new ArrayList<>();
        if (email.content.subject == null || email.content.subject.isBlank()) {
            missing.add(new FieldError("/subject", "is missing"));
        }
        if (email.content.isEmpty()) {
            missing.add(new FieldError("/htmlContent", "is missing"));
        }
        mergeFindings.forEach(finding -> missing.add(new FieldError(finding.pointer(), finding.detail())));
        if (!maySend) {
            missing.add(new FieldError(
                    "/from", email.sender + " is not a verified sender; verify it first, or choose another"));
        }
        if (audienceSize == 0) {
            missing.add(new FieldError("/audience", "has no contact that can receive email"));
        }
        return missing;
    }

    /** Decides whether it can be scheduled or rescheduled. */
    static EmailDecision schedule(EmailCampaign email, CampaignPhase campaign, List<FieldError> missing) {
        if (!email.status.isEditable()) {
            return Rejected.because(
                    "The email " + email.status.inWords() + "; only a draft or a scheduled email can be scheduled.");
        }
        if (campaign == CampaignPhase.ENDED) {
            return Rejected.because("The campaign has ended.");
        }
        return missing.isEmpty()
                ? new Allowed(EmailStatus.SCHEDULED)
                : new Rejected("The email is not ready to be sent.", missing);
    }

    /** Decides whether it can be sent at once: unlike one that is scheduled, it cannot wait for the launch. */
    static EmailDecision send(EmailCampaign email, CampaignPhase campaign, List<FieldError> missing) {
        return campaign == CampaignPhase.UNKNOWN || campaign == CampaignPhase.DRAFT
                ? Rejected.because(
                        "The campaign was not launched. Launch it first, or schedule the email: it then waits"
                                + " for the launch.")
                : schedule(email, campaign, missing);
    }

    /** Decides whether it may stay as it was changed: a scheduled email must stay ready. */
    static EmailDecision changed(EmailCampaign email, List<FieldError> missing) {
        return email.status == EmailStatus.SCHEDULED && !missing.isEmpty()
                ? new Rejected("The email is scheduled and must stay ready to be sent.", missing)
                : new Allowed(email.status);
    }

    /** Decides whether its content, sender and audience can be changed. */
    static EmailDecision edit(EmailCampaign email) {
        return email.status.isEditable()
                ? new Allowed(email.status)
                : Rejected.because("The email " + email.status.inWords() + " and can no longer be changed.");
    }

    /** Decides whether it can be paused. */
    static EmailDecision pause(EmailCampaign email) {
        boolean runs = email.status == EmailStatus.SCHEDULED
                || email.status == EmailStatus.FREEZING
                || email.status == EmailStatus.SENDING;
        return runs
                ? new Allowed(EmailStatus.PAUSED)
                : Rejected.because("The email " + email.status.inWords()
                        + "; only an email that is scheduled, being prepared or being sent can be paused.");
    }

    /** Decides whether it can be scheduled so that each recipient gets it at a time of their own. */
    static EmailDecision atOwnTimes(boolean hasVariants) {
        return hasVariants
                ? Rejected.because(
                        "The email has an A/B test, which cannot compare recipients who get it at times of their"
                                + " own. Schedule it without byRecipientTimeZone and bestTimeWithinHours, or delete the test.")
                : new Allowed(EmailStatus.SCHEDULED);
    }

    /**
     * Decides whether it can be resumed; it returns to the status it was paused in.
     *
     * @param unverified senders of the email and its variants that the tenant may not send as
     */
    static EmailDecision resume(EmailCampaign email, CampaignPhase campaign, List<String> unverified) {
        if (email.status != EmailStatus.PAUSED) {
            return Rejected.because("The email " + email.status.inWords() + "; only a paused email can be resumed.");
        }
        if (!unverified.isEmpty()) {
            return Rejected.because(
                    unverified.getFirst() + " is not a verified sender. Verify it, then resume the email.");
        }
        if (campaign == CampaignPhase.PAUSED) {
            return Rejected.because("The campaign is paused. Resume the campaign first.");
        }
        if (campaign == CampaignPhase.ENDED) {
            return Rejected.because("The campaign has ended.");
        }
        if (email.sending.freezingSince == null) {
            return new Allowed(EmailStatus.SCHEDULED);
        }
        return new Allowed(email.sending.startedAt == null ? EmailStatus.FREEZING : EmailStatus.SENDING);
    }

    /** Decides whether recipients who were given up can be tried again. */
    static EmailDecision retry(EmailCampaign email, CampaignPhase campaign) {
        boolean started = email.status == EmailStatus.SENDING
                || email.status == EmailStatus.COMPLETED
                || email.status == EmailStatus.COMPLETED_WITH_FAILURES;
        if (!started) {
            return Rejected.because("The email " + email.status.inWords()
                    + "; only one that is being sent or was sent can be retried.");
        }
        if (campaign == CampaignPhase.PAUSED) {
            return Rejected.because("The campaign is paused. Resume the campaign first.");
        }
        if (campaign == CampaignPhase.ENDED) {
            return Rejected.because("The campaign has ended.");
        }
        return new Allowed(EmailStatus.SENDING);
    }

    /** Decides whether it can be cancelled. */
    static EmailDecision cancel(EmailCampaign email) {
        return email.status.isUnfinished()
                ? new Allowed(EmailStatus.CANCELLED)
                : Rejected.because("The email " + email.status.inWords() + "; nothing is left to cancel.");
    }

    /** Returns when an email of a launched campaign is sent: at the campaign's start, or now if that has passed. */
    static Instant launchTime(@Nullable Instant startsAt, Instant now) {
        return startsAt == null || startsAt.isBefore(now) ? now : startsAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns when the first time zone of the world (UTC+14) reaches a time of day. */
    static Instant firstInstant(LocalDateTime local) {
        return local.toInstant(FIRST_ZONE);
    }

    /**
     * Returns when each recipient gets a scheduled email in their own time zone after it was moved: it moves by as much.
     * Null if all get it at once.
     */
    static @Nullable LocalDateTime movedTime(EmailCampaign email, Instant at) {
        Sending sending = email.sending;
        return sending.localTime == null || sending.scheduledFor == null
                ? null
                : sending.localTime.plus(Duration.between(sending.scheduledFor, at));
    }

    /** Returns whether an audience of this size is news for an email that was not sent. */
    static boolean isConcerned(EmailCampaign email, int audienceSize) {
        return email.status == EmailStatus.DRAFT
                || !Integer.valueOf(audienceSize).equals(email.announced.size);
    }

    /**
     * Returns whether to announce the email: it has content, and its audience size differs from the last announcement.
     * Without an earlier announcement it also needs an audience.
     */
    static boolean announce(EmailCampaign email, int audienceSize) {
        if (!email.status.isEditable() || !email.hasContent()) {
            return false;
        }
        Integer announced = email.announced.size;
        return announced == null ? audienceSize > 0 : announced != audienceSize;
    }
}
