package com.dryjets.email.sending;

import com.dryjets.contracts.event.EmailEvent.EmailCancelled;
import com.dryjets.contracts.event.EmailEvent.EmailSendBlocked;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.EmailEvent.EmailSendUnblocked;
import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.pace.RoutePause;
import com.dryjets.email.recipient.EmailProgress;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Publishes the events of an email that is being sent, in the transaction that changes it. */
@ApplicationScoped
class SendingEvents {

    private final Rollups rollups;
    private final Outbox outbox;

    SendingEvents(Rollups rollups, Outbox outbox) {
        this.rollups = rollups;
        this.outbox = outbox;
    }

    Uni<Void> started(EmailCampaign email, int recipients, Instant now) {
        return outbox.write(
                email.tenant(),
                new EmailSendStarted(email.campaignId(), email.id(), recipients, now, email.nextVersion()));
    }

    Uni<Void> failed(EmailCampaign email, EmailFailureReason code, String reason, Instant now) {
        return outbox.write(
                email.tenant(),
                new EmailSendFailed(email.campaignId(), email.id(), reason, now, email.nextVersion(), code));
    }

    Uni<Void> completed(EmailCampaign email, EmailProgress progress, Instant now) {
        return rollups.feedback(email.tenant(), email.id())
                .chain(feedback -> outbox.write(
                        email.tenant(),
                        new EmailSendCompleted(
                                email.campaignId(),
                                email.id(),
                                progress.sent(),
                                progress.bounced() + progress.failed(),
                                progress.skipped(),
                                progress.unknown(),
                                now,
                                email.nextVersion(),
                                feedback.complaints(),
                                feedback.bounces())));
    }

    Uni<Void> paused(EmailCampaign email, EmailProgress progress, EmailPauseReason reason) {
        return rollups.feedback(email.tenant(), email.id())
                .chain(feedback -> outbox.write(
                        email.tenant(),
                        new EmailSendPaused(
                                email.campaignId(),
                                email.id(),
                                progress.sent(),
                                progress.pending(),
                                email.nextVersion(),
                                reason,
                                email.hold().detail(),
                                feedback.complaints(),
                                feedback.bounces())));
    }

    Uni<Void> cancelled(EmailCampaign email, EmailProgress progress) {
        EmailCancelled event = email.announcements().announceCancellation(email, progress.sent());
        return outbox.write(email.tenant(), event);
    }

    /** @param sender the address of the sender whose route is paused */
    Uni<Void> blocked(EmailCampaign email, String sender, RoutePause pause) {
        return outbox.write(
                email.tenant(),
                new EmailSendBlocked(
                        email.campaignId(), email.id(), sender, pause.reason(), pause.since(), email.nextVersion()));
    }

    Uni<Void> unblocked(EmailCampaign email, Instant now) {
        return outbox.write(
                email.tenant(), new EmailSendUnblocked(email.campaignId(), email.id(), now, email.nextVersion()));
    }
}
