package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes a tenant's contacts. */
@ApplicationScoped
class ContactService {

    private static final String UNIQUE_VIOLATION = "23505";

    private final TenantTransaction transactions;
    private final ContactRepository contacts;
    private final ContactWriteRepository writes;
    private final FieldRepository fields;
    private final Idempotency idempotency;
    private final Clock clock;

    ContactService(
            TenantTransaction transactions,
            ContactRepository contacts,
            ContactWriteRepository writes,
            FieldRepository fields,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.writes = writes;
        this.fields = fields;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<Page<ContactView>> list(Caller caller, ContactFilter filter, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> contacts.page(connection, caller.tenant(), filter, page))
                .map(found -> Page.of(found, page, contact -> Cursor.write(contact.id())));
    }

    Uni<ContactView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> contacts.find(connection, caller.tenant(), id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("contact", id));
    }

    /** Creates a contact; fails with 409 if its address or key exists. */
    Uni<UUID> create(Caller caller, @Nullable String idempotencyKey, CreateContact request) {
        String tenant = caller.tenant();
        var once = new Idempotency.Request(caller, "POST /marketing/email/contacts", idempotencyKey, request);
        return transactions.sql(
                tenant,
                connection -> idempotency.once(
                        connection,
                        once,
                        UUID.class,
                        () -> fields.types(connection, tenant)
                                .map(types -> request.data(types, clock.instant()))
                                .chain(contact -> createNew(connection, tenant, contact))));
    }

    private Uni<UUID> createNew(SqlConnection connection, String tenant, ContactData contact) {
        return writes.lock(connection, tenant)
                .chain(() -> writes.requireNotErased(connection, tenant, contact.address()))
                .chain(() -> writes.create(connection, tenant, contact))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.conflict("A contact with this address or key already exists."));
    }

    Uni<ContactView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeContact request) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> locked(connection, tenant, id)
                                .invoke(contact -> ETag.require(ifMatch, contact.version()))
                                .call(contact -> change(connection, tenant, contact, request))
                                .chain(() -> contacts.find(connection, tenant, id)))
                .onFailure(ContactService::isDuplicate)
                .transform(duplicate -> Problem.conflict("Another contact has this address."));
    }

    private Uni<ContactView> locked(SqlConnection connection, String tenant, UUID id) {
        return writes.lock(connection, tenant)
                .chain(() -> contacts.lock(connection, tenant, id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("contact", id));
    }

    Uni<Void> delete(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> contacts.delete(connection, caller.tenant(), id))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("contact", id);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> change(SqlConnection connection, String tenant, ContactView contact, ChangeContact request) {
        Instant now = clock.instant();
        return fields.types(connection, tenant)
                .map(types -> request.applyTo(contact, types, now))
                .call(data -> data.address().equals(EmailAddresses.identity(contact.email()))
                        ? Uni.createFrom().voidItem()
                        : writes.requireNotErased(connection, tenant, data.address()))
                .chain(data -> contacts.update(connection, tenant, contact.id(), data, now));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState());
    }
}
