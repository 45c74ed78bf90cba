package com.dryjets.email.sending;

import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.recipient.EmailProgress;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.tracking.TrackedLinks;
import com.dryjets.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Starts the sending of emails, completes it, and announces pauses and cancellations. Each method checks again under the campaign's lock. */
@ApplicationScoped
class SendingService {

    private final EmailLock lock;
    private final Recipients recipients;
    private final TrackedLinks links;
    private final Outbox outbox;
    private final Clock clock;

    SendingService(EmailLock lock, Recipients recipients, TrackedLinks links, Outbox outbox, Clock clock) {
        this.lock = lock;
        this.recipients = recipients;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Fixes the recipients and links of an email that is due. */
    Uni<Void> start(EmailRef ref) {
        return lock.with(ref.tenant(), ref.emailId(), locked -> {
            boolean mayStart = locked.email().status() == EmailStatus.SCHEDULED
                    && locked.campaign().allowsSending();
            return mayStart ? startNow(locked.email()) : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> startNow(EmailCampaign email) {
        Instant now = clock.instant();
        if (!email.hasContent()) {
            return fail(email, "The email has no subject or no content.", now);
        }
        return recipients
                .create(email.tenant(), email.id(), email.campaignId(), email.segmentId())
                .call(() ->
                        links.keep(email.tenant(), email.id(), email.compile().links()))
                .chain(count -> count == 0
                        ? fail(email, "No contact can receive the email.", now)
                        : started(email, count, now));
    }

    private Uni<Void> started(EmailCampaign email, int count, Instant now) {
        email.start(count, now);
        return outbox.write(
                email.tenant(), new EmailSendStarted(email.campaignId(), email.id(), count, now, email.nextVersion()));
    }

    private Uni<Void> fail(EmailCampaign email, String reason, Instant now) {
        email.fail(reason, now);
        return outbox.write(
                email.tenant(), new EmailSendFailed(email.campaignId(), email.id(), reason, now, email.nextVersion()));
    }

    /** Completes an email whose recipients all have a final outcome. */
    Uni<Void> complete(EmailRef ref) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> locked.email().status() == EmailStatus.SENDING
                        ? progress(locked.email()).chain(progress -> complete(locked.email(), progress))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> complete(EmailCampaign email, EmailProgress progress) {
        if (progress.pending() > 0) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        email.complete(now);
        int failed = progress.bounced() + progress.failed();
        return outbox.write(
                email.tenant(),
                new EmailSendCompleted(
                        email.campaignId(), email.id(), progress.sent(), failed, now, email.nextVersion()));
    }

    /** Announces that an email is paused, after its last batch is done. */
    Uni<Void> announcePause(EmailRef ref) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> isPaused(locked) && !locked.email().isPauseAnnounced()
                        ? progress(locked.email()).chain(progress -> announcePause(locked.email(), progress))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> announcePause(EmailCampaign email, EmailProgress progress) {
        email.announcedPause();
        return outbox.write(
                email.tenant(),
                new EmailSendPaused(
                        email.campaignId(), email.id(), progress.sent(), progress.pending(), email.nextVersion()));
    }

    /** Announces that an email is cancelled, after its last batch is done. */
    Uni<Void> announceCancellation(EmailRef ref) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> locked.email().isCancellationDue()
                        ? progress(locked.email())
                                .chain(progress -> outbox.write(
                                        ref.tenant(), locked.email().announceCancellation(progress.sent())))
                        : Uni.createFrom().voidItem());
    }

    private static boolean isPaused(Locked locked) {
        return locked.email().status() == EmailStatus.PAUSED
                || locked.email().status() == EmailStatus.SENDING
                        && locked.campaign().phase() == CampaignPhase.PAUSED;
    }

    private Uni<EmailProgress> progress(EmailCampaign email) {
        return recipients.progress(email.tenant(), email.id());
    }
}
