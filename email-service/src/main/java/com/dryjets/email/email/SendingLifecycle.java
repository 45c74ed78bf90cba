package com.dryjets.email.email;

import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.email.contact.SegmentRepository;
import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.CampaignProjectionRepository;
import com.dryjets.email.recipient.EmailProgress;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/** Begins the sending of mails, notices its end and its pauses, and says so. */
@ApplicationScoped
class SendingLifecycle {

    private static final String KEEP_LINKS = """
            insert into tracked_link (tenant, email_id, position, url)
            select :tenant, :email, cast(place - 1 as integer), url
            from jsonb_array_elements_text(cast(cast(:urls as text) as jsonb)) with ordinality as link(url, place)
            on conflict do nothing""";

    private final TenantTransaction transactions;
    private final CampaignProjectionRepository campaigns;
    private final EmailRepository emails;
    private final EmailLifecycle lifecycle;
    private final SegmentRepository audience;
    private final Outbox outbox;
    private final Clock clock;

    SendingLifecycle(
            TenantTransaction transactions,
            CampaignProjectionRepository campaigns,
            EmailRepository emails,
            EmailLifecycle lifecycle,
            SegmentRepository audience,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.emails = emails;
        this.lifecycle = lifecycle;
        this.audience = audience;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is done with a mail while its campaign is locked. */
    private interface Work {
        Uni<Void> on(CampaignProjection campaign, EmailCampaign email);
    }

    /** Fixes the recipients and the links of a mail whose time has come. */
    Uni<Void> start(Ref mail) {
        return locked(mail, (campaign, email) -> {
            boolean mayStart = email.status == EmailStatus.SCHEDULED
                    && campaign.status != CampaignPhase.PAUSED
                    && campaign.status != CampaignPhase.OVER;
            return mayStart ? startNow(email) : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> startNow(EmailCampaign email) {
        Instant now = clock.instant();
        return audience.fix(email.tenant, email.segmentId, email.id, email.campaignId, now.atOffset(ZoneOffset.UTC))
                .call(recipients -> keepLinks(email))
                .chain(recipients -> recipients == 0 ? fail(email, now) : started(email, recipients, now));
    }

    private Uni<Void> started(EmailCampaign email, int recipients, Instant now) {
        email.startedAt = now;
        email.recipients = recipients;
        lifecycle.move(email, EmailStatus.SENDING);
        return outbox.write(email.tenant, new EmailSendStarted(email.campaignId, email.id, recipients, now));
    }

    private Uni<Void> fail(EmailCampaign email, Instant now) {
        email.failure = "There was no contact to write to.";
        lifecycle.move(email, EmailStatus.FAILED);
        return outbox.write(email.tenant, new EmailSendFailed(email.campaignId, email.id, email.failure, now));
    }

    private Uni<Void> keepLinks(EmailCampaign email) {
        String urls = new JsonArray(email.compile().links()).encode();
        return emails.getSession()
                .chain(session -> session.createNativeQuery(KEEP_LINKS)
                        .setParameter("tenant", email.tenant)
                        .setParameter("email", email.id)
                        .setParameter("urls", urls)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Ends a mail of which every recipient has an outcome. */
    Uni<Void> finish(Ref mail) {
        return locked(
                mail,
                (campaign, email) -> email.status == EmailStatus.SENDING
                        ? emails.progress(email.tenant, email.id).chain(progress -> finish(email, progress))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> finish(EmailCampaign email, EmailProgress progress) {
        if (progress.pending() > 0) {
            return Uni.createFrom().voidItem();
        }
        email.completedAt = clock.instant();
        lifecycle.move(email, EmailStatus.SENT);
        int failed = progress.bounced() + progress.failed();
        return outbox.write(
                email.tenant,
                new EmailSendCompleted(email.campaignId, email.id, progress.sent(), failed, email.completedAt));
    }

    /** Says that a mail is held, once nothing of it is under way any more. */
    Uni<Void> announcePause(Ref mail) {
        return locked(mail, (campaign, email) -> {
            boolean held = email.status == EmailStatus.PAUSED
                    || email.status == EmailStatus.SENDING && campaign.status == CampaignPhase.PAUSED;
            return held && !email.pauseAnnounced
                    ? emails.progress(email.tenant, email.id).chain(progress -> announce(email, progress))
                    : Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> announce(EmailCampaign email, EmailProgress progress) {
        email.pauseAnnounced = true;
        return outbox.write(
                email.tenant, new EmailSendPaused(email.campaignId, email.id, progress.sent(), progress.pending()));
    }

    private Uni<Void> locked(Ref mail, Work work) {
        return transactions.run(
                mail.tenant(),
                () -> campaigns
                        .lock(mail.tenant(), mail.campaignId())
                        .chain(campaign -> emails.find(mail.tenant(), mail.emailId())
                                .chain(email -> work.on(Objects.requireNonNull(campaign), email))));
    }
}
