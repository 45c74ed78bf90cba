package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.segment.Audience;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads emails for the API. */
@ApplicationScoped
class EmailQueries {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final EmailListRepository list;
    private final Campaigns campaigns;
    private final Recipients recipients;
    private final Audience audience;
    private final EmailChecks checks;
    private final Senders senders;

    EmailQueries(
            TenantTransaction transactions,
            EmailRepository emails,
            EmailListRepository list,
            Campaigns campaigns,
            Recipients recipients,
            Audience audience,
            EmailChecks checks,
            Senders senders) {
        this.transactions = transactions;
        this.emails = emails;
        this.list = list;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.audience = audience;
        this.checks = checks;
        this.senders = senders;
    }

    Uni<EmailView> get(Caller caller, UUID id) {
        return transactions
                .run(caller.tenant(), () -> find(caller, id).chain(this::view))
                .chain(email -> email.status() == EmailStatus.SENDING
                        ? withRoutePause(caller.tenant(), email)
                        : Uni.createFrom().item(email));
    }

    private Uni<EmailView> withRoutePause(String tenant, EmailView email) {
        return senders.routePause(tenant, email.from())
                .map(pause -> pause.map(email::with).orElse(email));
    }

    private Uni<EmailView> view(EmailCampaign email) {
        return campaigns.find(email.tenant, email.campaignId).chain(campaign -> view(campaign, email));
    }

    Uni<EmailList> list(Caller caller, EmailFilter filter, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> list.page(connection, tenant, filter, page)
                        .map(found -> Page.of(found, page, email -> Cursor.write(email.id())))
                        .chain(found -> list.counts(connection, tenant, filter, EmailList.Counts.MOST)
                                .map(counts -> EmailList.of(found, counts))));
    }

    Uni<EmailPreview> preview(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> find(caller, id)).map(EmailPreview::of);
    }

    Uni<EmailReadiness> validate(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> find(caller, id).chain(this::readiness));
    }

    private Uni<EmailReadiness> readiness(EmailCampaign email) {
        return audience.size(email.tenant, email.audience())
                .chain(size -> checks.missing(email, size).map(missing -> EmailReadiness.of(size, missing)));
    }

    /** Makes the view of an email with its current progress, in the current Hibernate session. */
    Uni<EmailView> view(CampaignProjection campaign, EmailCampaign email) {
        return email.freezingSince == null
                ? Uni.createFrom().item(EmailView.of(email, campaign, null))
                : recipients.progress(email.tenant, email.id).map(progress -> EmailView.of(email, campaign, progress));
    }

    private Uni<EmailCampaign> find(Caller caller, UUID id) {
        return emails.find(caller.tenant(), id).onItem().ifNull().failWith(() -> Problem.notFound("email", id));
    }
}
