package com.dryjets.email.email;

import com.dryjets.email.contact.ContactView;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.projection.CampaignProjection;
import com.dryjets.email.projection.Campaigns;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads emails for the API. */
@ApplicationScoped
class EmailQueries {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final EmailListRepository list;
    private final Campaigns campaigns;
    private final Recipients recipients;
    private final Senders senders;
    private final Contacts contacts;
    private final Vertx vertx;
    private final Clock clock;

    EmailQueries(
            TenantTransaction transactions,
            EmailRepository emails,
            EmailListRepository list,
            Campaigns campaigns,
            Recipients recipients,
            Senders senders,
            Contacts contacts,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.emails = emails;
        this.list = list;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.senders = senders;
        this.contacts = contacts;
        this.vertx = vertx;
        this.clock = clock;
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

    /** Renders an email for a contact; without one, merge tags show their defaults. */
    Uni<EmailPreview> preview(Caller caller, UUID id, @Nullable UUID contactId) {
        return transactions
                .run(caller.tenant(), () -> find(caller, id))
                .chain(email -> fields(caller, contactId)
                        .chain(contact -> vertx.executeBlocking(() -> preview(email, contact), false)));
    }

    private EmailPreview preview(EmailCampaign email, Map<String, Object> contact) {
        try {
            return EmailPreview.of(email, contact, clock.instant());
        } catch (InvalidMergeTags e) {
            throw Problem.conflict("The email has invalid merge tags.", EmailChecks.mergeErrors(email));
        } catch (MergeOverflow e) {
            throw Problem.conflict(e.getMessage());
        }
    }

    private Uni<Map<String, Object>> fields(Caller caller, @Nullable UUID contactId) {
        return contactId == null
                ? Uni.createFrom().item(Map.of())
                : transactions
                        .sql(caller.tenant(), connection -> contacts.view(connection, caller.tenant(), contactId))
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("contact", contactId))
                        .map(ContactView::fields);
    }

    /** Makes the view of an email with its current progress, in the current Hibernate session. */
    Uni<EmailView> view(CampaignProjection campaign, EmailCampaign email) {
        return email.sending.freezingSince == null
                ? Uni.createFrom().item(EmailView.of(email, campaign, null))
                : recipients.progress(email.tenant, email.id).map(progress -> EmailView.of(email, campaign, progress));
    }

    private Uni<EmailCampaign> find(Caller caller, UUID id) {
        return emails.find(caller.tenant(), id).onItem().ifNull().failWith(() -> Problem.notFound("email", id));
    }
}
