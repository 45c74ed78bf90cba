package com.dryjets.email.person;

import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.recipient.RecipientErasure;
import com.dryjets.email.report.SystemMails;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shows, exports and erases what is stored about one person. */
@ApplicationScoped
class PersonService {

    private static final Logger LOG = Logger.getLogger(PersonService.class);
    private static final int MOST_EXPORTED = 10_000;

    private final TenantTransaction transactions;
    private final Contacts contacts;
    private final TimelineRepository timelines;
    private final RecipientErasure recipients;
    private final SystemMails mails;
    private final Clock clock;

    PersonService(
            TenantTransaction transactions,
            Contacts contacts,
            TimelineRepository timelines,
            RecipientErasure recipients,
            SystemMails mails,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.timelines = timelines;
        this.recipients = recipients;
        this.mails = mails;
        this.clock = clock;
    }

    Uni<Page<TimelineEntry>> timeline(Caller caller, UUID id, PageRequest page) {
        String tenant = caller.tenant();
        Optional<CursorKey> after = page.after().map(key -> key.requireSize(2));
        return transactions
                .sql(
                        tenant,
                        connection -> find(connection, tenant, id)
                                .chain(() -> timelines.page(
                                        connection,
                                        tenant,
                                        id,
                                        after.map(key -> key.instant(0)).orElse(null),
                                        after.map(key -> key.text(1)).orElse(null),
                                        page.fetch())))
                .map(found -> Page.of(found, page, entry -> Cursor.write(entry.at(), entry.ref())));
    }

    Uni<PersonExport> export(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> contacts.view(connection, tenant, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("contact", id))
                        .chain(contact -> timelines
                                .lists(connection, tenant, id)
                                .chain(lists -> timelines
                                        .page(connection, tenant, id, null, null, MOST_EXPORTED)
                                        .map(timeline ->
                                                new PersonExport(clock.instant(), contact, lists, timeline)))));
    }

    /** Erases a person, also from emails that are queued. */
    Uni<Void> erase(Caller caller, UUID id, ErasePerson request) {
        String tenant = caller.tenant();
        boolean block = request.blockImports() == null || request.blockImports();
        return transactions
                .sql(
                        tenant,
                        connection -> find(connection, tenant, id)
                                .call(contact -> recipients.erase(connection, tenant, id))
                                .call(contact -> mails.forget(connection, tenant, contact.address()))
                                .chain(contact -> contacts.erase(connection, tenant, contact, block, caller.user())))
                .invoke(() -> LOG.infof("Contact erased contactId=%s blockImports=%s by=%s", id, block, caller.user()));
    }

    private Uni<ContactRef> find(SqlConnection connection, String tenant, UUID id) {
        return contacts.find(connection, tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("contact", id));
    }
}
