package com.dryjets.email.person;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.contact.Contacts.Person;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Shows and erases what is stored about one person. */
@ApplicationScoped
class PersonService {

    private static final Logger LOG = Logger.getLogger(PersonService.class);

    private final TenantTransaction transactions;
    private final Contacts contacts;
    private final TimelineRepository timelines;
    private final PersonErasure erasure;

    PersonService(
            TenantTransaction transactions, Contacts contacts, TimelineRepository timelines, PersonErasure erasure) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.timelines = timelines;
        this.erasure = erasure;
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

    /** Erases the person that a contact is or was, also from emails that are queued. */
    Uni<Void> erase(Caller caller, UUID id, ErasePerson request) {
        boolean block = request.blockImports() == null || request.blockImports();
        return erase(
                caller,
                block,
                connection -> contacts.find(connection, caller.tenant(), id)
                        .chain(contact -> erasure.find(connection, caller.tenant(), id, contact))
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("contact", id)));
    }

    /** Erases the owner of an address, who need not be a contact. */
    Uni<Void> erase(Caller caller, EraseAddress request) {
        String tenant = caller.tenant();
        String email = request.written();
        boolean block = request.blockImports() == null || request.blockImports();
        return erase(
                caller,
                block,
                connection -> contacts.findByAddress(connection, tenant, EmailAddresses.identity(email))
                        .chain(contact -> contact == null
                                ? Uni.createFrom().item(new Person(Ids.next(), Set.of(email)))
                                : erasure.find(connection, tenant, contact.id(), contact)));
    }

    /** No contact is written meanwhile, so that an import cannot bring the person back. */
    private Uni<Void> erase(Caller caller, boolean block, Function<SqlConnection, Uni<Person>> find) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> contacts.lock(connection, tenant)
                                .chain(() -> find.apply(connection))
                                .call(person -> erasure.erase(connection, tenant, person, block, caller.user())))
                .invoke(person -> LOG.infof(
                        "Contact erased contactId=%s blockImports=%s by=%s", person.contactId(), block, caller.user()))
                .replaceWithVoid();
    }

    private Uni<ContactRef> find(SqlConnection connection, String tenant, UUID id) {
        return contacts.find(connection, tenant, id).onItem().ifNull().failWith(() -> Problem.notFound("contact", id));
    }
}
