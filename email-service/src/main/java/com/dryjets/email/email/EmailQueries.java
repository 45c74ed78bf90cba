package com.dryjets.email.email;

import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.segment.Audience;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads emails for the API. */
@ApplicationScoped
class EmailQueries {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final Campaigns campaigns;
    private final Recipients recipients;
    private final Audience audience;
    private final EmailChecks checks;

    EmailQueries(
            TenantTransaction transactions,
            EmailRepository emails,
            Campaigns campaigns,
            Recipients recipients,
            Audience audience,
            EmailChecks checks) {
        this.transactions = transactions;
        this.emails = emails;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.audience = audience;
        this.checks = checks;
    }

    Uni<EmailView> get(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> find(caller, id).chain(this::view));
    }

    private Uni<EmailView> view(EmailCampaign email) {
        return campaigns.find(email.tenant, email.campaignId).chain(campaign -> view(campaign, email));
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
