package com.dryjets.email.email;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.contact.SegmentRepository;
import com.dryjets.email.projection.CampaignPhase;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.CampaignProjectionRepository;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with mails. */
@ApplicationScoped
class EmailService {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final CampaignProjectionRepository campaigns;
    private final SegmentRepository audience;
    private final EmailEvents events;
    private final EmailLifecycle lifecycle;
    private final Idempotency idempotency;
    private final EmailConfig config;
    private final Clock clock;

    EmailService(
            TenantTransaction transactions,
            EmailRepository emails,
            CampaignProjectionRepository campaigns,
            SegmentRepository audience,
            EmailEvents events,
            EmailLifecycle lifecycle,
            Idempotency idempotency,
            EmailConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.emails = emails;
        this.campaigns = campaigns;
        this.audience = audience;
        this.events = events;
        this.lifecycle = lifecycle;
        this.idempotency = idempotency;
        this.config = config;
        this.clock = clock;
    }

    /** A mail and its campaign, which is locked. */
    private record Locked(CampaignProjection campaign, EmailCampaign email) {}

    /** What to do with a locked mail. */
    private interface Work {
        Uni<Void> on(Locked locked);
    }

    Uni<EmailView> create(Caller caller, @Nullable String key, CreateEmail request) {
        var once = new Idempotency.Request(caller, "POST /marketing/email/create", key, request);
        return transactions.run(
                caller.tenant(), () -> idempotency.once(once, EmailView.class, () -> createNew(caller, request)));
    }

    private Uni<EmailView> createNew(Caller caller, CreateEmail request) {
        EmailCampaign email = request.draft(caller.tenant(), Ids.next(), config.sender(), clock.instant());
        return campaigns
                .lock(caller.tenant(), request.campaignId())
                .invoke(campaign -> requireKnown(campaign))
                .call(() -> emails.persist(email))
                .call(() -> events.announce(email))
                .call(() -> emails.flush())
                .map(campaign -> EmailView.of(email, campaign, null));
    }

    Uni<EmailView> get(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> find(caller, id).chain(this::view));
    }

    Uni<Page<EmailView>> list(Caller caller, @Nullable UUID campaignId, PageRequest page) {
        return transactions
                .run(caller.tenant(), () -> emails.page(caller.tenant(), campaignId, page))
                .map(found -> Page.of(found, page, email -> Cursor.write(email.id)))
                .map(found -> found.map(email -> EmailView.of(email, null, null)));
    }

    Uni<EmailPreview> preview(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> find(caller, id)).map(EmailPreview::of);
    }

    Uni<EmailReadiness> validate(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(),
                () -> find(caller, id)
                        .chain(email -> audience.size(caller.tenant(), email.segmentId)
                                .map(size -> {
                                    List<FieldError> missing = EmailRules.missing(email, size);
                                    return new EmailReadiness(missing.isEmpty(), size, missing);
                                })));
    }

    Uni<EmailView> change(Caller caller, UUID id, @Nullable String ifMatch, ChangeEmail request) {
        return locked(
                caller,
                id,
                ifMatch,
                it -> go(EmailRules.change(it.email()), it.email())
                        .invoke(() -> request.applyTo(it.email(), clock.instant()))
                        .chain(() -> lifecycle.settle(it.campaign(), it.email())));
    }

    /** A time gone by, or none, means at once. */
    Uni<EmailView> schedule(Caller caller, UUID id, @Nullable String ifMatch, @Nullable Instant wanted) {
        Instant now = clock.instant();
        Instant at = wanted == null || wanted.isBefore(now) ? now : wanted.truncatedTo(ChronoUnit.MICROS);
        return locked(
                caller,
                id,
                ifMatch,
                it -> events.announce(it.email())
                        .map(size -> EmailRules.missing(it.email(), size))
                        .map(missing -> EmailRules.schedule(it.email(), it.campaign().status, missing))
                        .call(decision -> allow(decision))
                        .chain(() -> events.schedule(it.email(), at, now)));
    }

    Uni<EmailView> pause(Caller caller, UUID id) {
        return locked(caller, id, null, it -> go(EmailRules.pause(it.email()), it.email()));
    }

    Uni<EmailView> resume(Caller caller, UUID id) {
        return locked(
                caller,
                id,
                null,
                it -> go(EmailRules.resume(it.email(), it.campaign().status), it.email())
                        .invoke(() -> it.email().pauseAnnounced = false));
    }

    Uni<EmailView> cancel(Caller caller, UUID id) {
        return locked(
                caller,
                id,
                null,
                it -> allow(EmailRules.cancel(it.email()))
                        .chain(() -> lifecycle.cancel(it.email(), "A person cancelled it.")));
    }

    private Uni<EmailView> locked(Caller caller, UUID id, @Nullable String ifMatch, Work work) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> emails.campaignOf(tenant, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("mail", id))
                        .chain(campaignId -> campaigns.lock(tenant, campaignId))
                        .chain(campaign -> find(caller, id).map(email -> new Locked(campaign, email)))
                        .invoke(it -> ETag.require(ifMatch, it.email().version))
                        .call(work::on)
                        .call(() -> emails.flush())
                        .chain(it -> view(it.email())));
    }

    private Uni<EmailView> view(EmailCampaign email) {
        return campaigns
                .find(email.tenant, email.campaignId)
                .chain(campaign -> email.startedAt == null
                        ? Uni.createFrom().item(EmailView.of(email, campaign, null))
                        : emails.progress(email.tenant, email.id)
                                .map(progress -> EmailView.of(email, campaign, progress)));
    }

    private Uni<EmailCampaign> find(Caller caller, UUID id) {
        return emails.find(caller.tenant(), id).onItem().ifNull().failWith(() -> Problem.notFound("mail", id));
    }

    private Uni<Void> go(EmailDecision decision, EmailCampaign email) {
        return allow(decision).invoke(() -> {
            if (decision instanceof EmailDecision.Go go && go.next() != email.status) {
                lifecycle.move(email, go.next());
            }
        });
    }

    private static Uni<Void> allow(EmailDecision decision) {
        return switch (decision) {
            case EmailDecision.Go go -> Uni.createFrom().voidItem();
            case EmailDecision.Refuse refuse ->
                Uni.createFrom().failure(Problem.conflict(refuse.why(), refuse.reasons()));
        };
    }

    private static void requireKnown(@Nullable CampaignProjection campaign) {
        if (campaign == null || campaign.status == CampaignPhase.UNKNOWN) {
            throw Problem.unprocessable(
                    "There is no such campaign.",
                    List.of(new FieldError("/campaignId", "names no campaign that has been made known here")));
        }
        if (campaign.status == CampaignPhase.OVER) {
            throw Problem.conflict("The campaign is over.");
        }
    }
}
