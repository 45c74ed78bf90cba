package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads, writes and imports a tenant's contacts. */
@ApplicationScoped
class ContactService {

    private static final Logger LOG = Logger.getLogger(ContactService.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BATCH_RETRIES = 3;

    private final TenantTransaction transactions;
    private final ContactRepository contacts;
    private final ContactWriteRepository writes;
    private final Idempotency idempotency;
    private final Clock clock;

    ContactService(
            TenantTransaction transactions,
            ContactRepository contacts,
            ContactWriteRepository writes,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.writes = writes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<Page<ContactView>> list(Caller caller, @Nullable String q, PageRequest page) {
        @Nullable String text = q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT);
        return transactions
                .sql(caller.tenant(), connection -> contacts.page(connection, caller.tenant(), text, page))
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
        ContactData contact = request.data();
        var once = new Idempotency.Request(caller, "POST /marketing/email/contacts", idempotencyKey, request);
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(once, UUID.class, () -> createNew(caller.tenant(), Ids.next(), contact)));
    }

    private Uni<UUID> createNew(String tenant, UUID id, ContactData contact) {
        return writes.create(tenant, id, contact)
                .invoke(created -> {
                    if (!created) {
                        throw Problem.conflict("A contact with this address or key already exists.");
                    }
                })
                .replaceWith(id);
    }

    Uni<ContactView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeContact request) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> locked(connection, tenant, id)
                                .invoke(contact -> ETag.require(ifMatch, contact.version()))
                                .call(contact -> contacts.update(
                                        connection, tenant, id, request.applyTo(contact), clock.instant()))
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

    /**
     * Imports a file in transactions of a thousand rows. If the connection breaks, the rows imported so far are kept, and
     * sending the file again completes the import.
     */
    Uni<ImportReport> importAll(Caller caller, InputStream csv) {
        ContactFile file = new ContactFile(csv);
        AtomicReference<ImportReport> report = new AtomicReference<>(ImportReport.nothing());
        return importNext(caller.tenant(), file, report)
                .repeat()
                .until(batch -> batch.rows() == 0)
                .collect()
                .last()
                .map(last -> report.get())
                .invoke(done -> LOG.infof(
                        "Contacts imported rows=%d created=%d updated=%d rejected=%d",
                        done.rows(), done.created(), done.updated(), done.rejected()));
    }

    private Uni<ContactFile.Batch> importNext(String tenant, ContactFile file, AtomicReference<ImportReport> report) {
        return Uni.createFrom()
                .item(file::next)
                // Reading waits for the client, so it must not run on an event loop.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(batch -> merge(tenant, batch)
                        .invoke(written -> report.updateAndGet(
                                before -> before.plus(batch, written.created(), written.updated()))));
    }

    private Uni<ContactWriteRepository.Written> merge(String tenant, ContactFile.Batch batch) {
        if (batch.contacts().isEmpty()) {
            return Uni.createFrom().item(new ContactWriteRepository.Written(0, 0));
        }
        return transactions
                .sql(tenant, connection -> writes.merge(connection, tenant, batch.contacts()))
                .onFailure(failure -> Failures.isTransient(failure) || isDuplicate(failure))
                .retry()
                .atMost(BATCH_RETRIES);
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState());
    }
}
