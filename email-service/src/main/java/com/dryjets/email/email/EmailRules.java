package com.dryjets.email.email;

import com.dryjets.email.email.EmailDecision.Go;
import com.dryjets.email.email.EmailDecision.Refuse;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done with a mail, and what it lacks. */
public final class EmailRules {

    private EmailRules() {}

    /** What keeps the mail from going out. */
    public static List<FieldError> missing(EmailCampaign email, int audienceSize) {
        List<FieldError> missing = new ArrayList<>();
        if (email.subject == null || email.subject.isBlank()) {
            missing.add(new FieldError("/subject", "is missing"));
        }
        if (email.html == null || email.html.isBlank()) {
            missing.add(new FieldError("/htmlContent", "is missing"));
        }
        if (audienceSize == 0) {
            missing.add(new FieldError("/segmentId", "has no contact that may be written to"));
        }
        return missing;
    }

    /** On its time, or on another one. */
    public static EmailDecision schedule(EmailCampaign email, CampaignPhase campaign, List<FieldError> missing) {
        if (!email.status.isOpen()) {
            return Refuse.because(
                    "The mail is " + email.status + "; only a draft or a scheduled mail can be scheduled.");
        }
        if (campaign == CampaignPhase.OVER) {
            return Refuse.because("The campaign is over.");
        }
        return missing.isEmpty()
                ? new Go(EmailStatus.SCHEDULED)
                : new Refuse("The mail is not ready to be sent.", missing);
    }

    /** Its content, sender or audience. */
    public static EmailDecision change(EmailCampaign email) {
        return email.status.isOpen()
                ? new Go(email.status)
                : Refuse.because("The mail is " + email.status + " and can't be changed any more.");
    }

    /** Until it is resumed. */
    public static EmailDecision pause(EmailCampaign email) {
        return email.status == EmailStatus.SCHEDULED || email.status == EmailStatus.SENDING
                ? new Go(EmailStatus.PAUSED)
                : Refuse.because("The mail is " + email.status + "; only a scheduled or sending mail can be paused.");
    }

    /** To where it was paused. */
    public static EmailDecision resume(EmailCampaign email, CampaignPhase campaign) {
        if (email.status != EmailStatus.PAUSED) {
            return Refuse.because("The mail is " + email.status + ", not paused.");
        }
        if (campaign == CampaignPhase.PAUSED || campaign == CampaignPhase.OVER) {
            return Refuse.because("The campaign is " + campaign + "; nothing of it goes out.");
        }
        return new Go(email.startedAt == null ? EmailStatus.SCHEDULED : EmailStatus.SENDING);
    }

    /** For good. */
    public static EmailDecision cancel(EmailCampaign email) {
        return email.status.isUnfinished()
                ? new Go(EmailStatus.CANCELLED)
                : Refuse.because("The mail is " + email.status + "; there is nothing left to cancel.");
    }

    /** A launched campaign's mail goes out when the campaign starts, or at once if it has started. */
    static Instant launchTime(@Nullable Instant startsAt, Instant now) {
        return startsAt == null || startsAt.isBefore(now) ? now : startsAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Whether others have to be told of the mail: it is complete and they don't know the size of its audience. One that
     * was never ready is not announced before it has an audience; one that was is announced also when it loses it.
     */
    static boolean announce(EmailCampaign email, int audienceSize) {
        if (!email.status.isOpen() || !email.hasContent()) {
            return false;
        }
        return email.announcedSize == null ? audienceSize > 0 : email.announcedSize != audienceSize;
    }
}
