package com.dryjets.email.sending;

import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.email.abtest.AbTests;
import com.dryjets.email.contact.DeclaredFields;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailLock.Locked;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.email.HoldReason;
import com.dryjets.email.email.OutgoingEmails;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.recipient.EmailProgress;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.tracking.TrackedLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the freezing and the sending of emails, completes it, and announces pauses and cancellations. Each method checks
 * again under the campaign's lock, which it holds for a moment only.
 */
@ApplicationScoped
class SendingService {

    private final EmailLock lock;
    private final Recipients recipients;
    private final TrackedLinks links;
    private final AbTests tests;
    private final OutgoingEmails outgoing;
    private final DeclaredFields fields;
    private final SendingEvents events;
    private final Clock clock;

    SendingService(
            EmailLock lock,
            Recipients recipients,
            TrackedLinks links,
            AbTests tests,
            OutgoingEmails outgoing,
            DeclaredFields fields,
            SendingEvents events,
            Clock clock) {
        this.lock = lock;
        this.tests = tests;
        this.outgoing = outgoing;
        this.fields = fields;
        this.recipients = recipients;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts to freeze the recipients of an email that is due, and keeps its links. If the email changes while its links are
     * collected, the next call starts it.
     */
    Uni<Void> start(EmailRef ref) {
        return collect(ref)
                .chain(collected -> lock.with(ref.tenant(), ref.emailId(), locked -> {
                    boolean mayStart = locked.email().status() == EmailStatus.SCHEDULED
                            && locked.campaign().allowsSending();
                    return mayStart
                            ? tests.variants(locked.email())
                                    .chain(variants -> collected.isOf(locked.email(), variants)
                                            ? startNow(locked.email(), collected)
                                            : Uni.createFrom().voidItem())
                            : Uni.createFrom().voidItem();
                }));
    }

    /**
     * The links of an email and its variants.
     *
     * @param mistake of a merge tag, because of which there are no links
     */
    private record Collected(
            EmailCampaign email, List<EmailVariant> variants, List<String> links, Optional<MergeFinding> mistake) {

        boolean isOf(EmailCampaign current, List<EmailVariant> currentVariants) {
            return email.version() == current.version() && variants.equals(currentVariants);
        }
    }

    /** An email and its variants, with the declared fields of contacts. */
    private record Read(EmailCampaign email, List<EmailVariant> variants, Set<String> fields) {}

    private Uni<Collected> collect(EmailRef ref) {
        return lock.read(
                        ref.tenant(),
                        ref.emailId(),
                        email -> tests.variants(email)
                                .chain(variants ->
                                        fields.names(ref.tenant()).map(names -> new Read(email, variants, names))))
                .chain(this::collect);
    }

    private Uni<Collected> collect(Read read) {
        if (!read.email().hasContent()) {
            return Uni.createFrom().item(new Collected(read.email(), read.variants(), List.of(), Optional.empty()));
        }
        return outgoing.mistake(read.email(), read.variants(), read.fields())
                .chain(mistake -> (mistake.isPresent()
                                ? Uni.createFrom().item(List.<String>of())
                                : outgoing.links(read.email(), read.variants()))
                        .map(links -> new Collected(read.email(), read.variants(), links, mistake)));
    }

    private Uni<Void> startNow(EmailCampaign email, Collected collected) {
        Instant now = clock.instant();
        if (!email.hasContent()) {
            return fail(email, EmailFailureReason.NO_CONTENT, "The email has no subject or no content.", now);
        }
        if (collected.mistake().isPresent()) {
            return fail(
                    email,
                    EmailFailureReason.INVALID_MERGE_TAG,
                    "A merge tag is wrong. " + collected.mistake().get().message(),
                    now);
        }
        return tests.unverifiedSenders(email)
                .chain(unverified -> unverified.isEmpty()
                        ? freeze(email, collected.links(), now)
                        : holdForSender(email, unverified.getFirst(), now));
    }

    private static Uni<Void> holdForSender(EmailCampaign email, String address, Instant now) {
        email.hold(HoldReason.SENDER_NOT_VERIFIED, address, now);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> freeze(EmailCampaign email, List<String> targets, Instant now) {
        email.freeze(now);
        return tests.start(email, now)
                .chain(split -> links.keep(email.tenant(), email.id(), targets)
                        .chain(() -> recipients.openFreeze(email.tenant(), email.id(), now, split)));
    }

    /** Starts to send to the recipients that are frozen. */
    Uni<Void> begin(EmailRef ref) {
        return lock.with(ref.tenant(), ref.emailId(), locked -> {
            boolean mayBegin = locked.email().status() == EmailStatus.FREEZING
                    && locked.campaign().allowsSending();
            return mayBegin
                    ? progress(locked.email()).chain(progress -> begin(locked.email(), progress.pending()))
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> begin(EmailCampaign email, int count) {
        Instant now = clock.instant();
        if (count == 0) {
            return fail(email, EmailFailureReason.NO_RECIPIENTS, "No contact can receive the email.", now);
        }
        email.start(count, now);
        return events.started(email, count, now);
    }

    private Uni<Void> fail(EmailCampaign email, EmailFailureReason code, String reason, Instant now) {
        email.fail(reason, now);
        return events.failed(email, code, reason, now);
    }

    /** Completes an email of which nothing more is to be sent. */
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
        email.complete(progress.failed() + progress.unknown() > 0, now);
        return events.completed(email, progress, now);
    }

    /**
     * Pauses an email automatically.
     *
     * @param detail what the reason is about; null if there is nothing to add
     */
    Uni<Void> hold(EmailRef ref, HoldReason reason, @Nullable String detail) {
        return lock.with(ref.tenant(), ref.emailId(), locked -> {
            if (locked.email().status() == EmailStatus.SENDING) {
                locked.email().hold(reason, detail, clock.instant());
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Announces that an email is paused, after its last batch is done. */
    Uni<Void> announcePause(EmailRef ref) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> isPaused(locked) && !locked.email().announcements().isPause()
                        ? progress(locked.email()).chain(progress -> announcePause(locked, progress))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> announcePause(Locked locked, EmailProgress progress) {
        locked.email().announcements().announcedPause();
        return events.paused(locked.email(), progress, pauseReason(locked));
    }

    private static EmailPauseReason pauseReason(Locked locked) {
        return locked.email().status() == EmailStatus.PAUSED
                ? locked.email().hold().reason().map(SendingService::reasonOf).orElse(EmailPauseReason.BY_USER)
                : EmailPauseReason.CAMPAIGN_PAUSED;
    }

    private static EmailPauseReason reasonOf(HoldReason hold) {
        return switch (hold) {
            case COMPLAINT_RATE -> EmailPauseReason.COMPLAINT_RATE;
            case BOUNCE_RATE -> EmailPauseReason.BOUNCE_RATE;
            case SENDER_NOT_VERIFIED -> EmailPauseReason.SENDER_NOT_VERIFIED;
        };
    }

    /** Announces that an email is cancelled, after its last batch is done. */
    Uni<Void> announceCancellation(EmailRef ref) {
        return lock.with(
                ref.tenant(),
                ref.emailId(),
                locked -> locked.email().announcements().isCancellationDue()
                        ? progress(locked.email()).chain(progress -> events.cancelled(locked.email(), progress))
                        : Uni.createFrom().voidItem());
    }

    /** Notes that the recipients of a cancelled email are marked as cancelled. */
    Uni<Void> cleared(EmailRef ref) {
        return lock.with(ref.tenant(), ref.emailId(), locked -> {
            locked.email().cleared();
            return Uni.createFrom().voidItem();
        });
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
