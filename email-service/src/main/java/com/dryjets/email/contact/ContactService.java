package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.inbox.DeadLetters;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the contacts of each tenant. */
@ApplicationScoped
class ContactService {

    private static final Logger LOG = Logger.getLogger(ContactService.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int TRIES = 3;

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
        @Nullable String wanted = q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT);
        return transactions
                .sql(caller.tenant(), connection -> contacts.page(connection, caller.tenant(), wanted, page))
                .map(found -> Page.of(found, page, contact -> Cursor.write(contact.id())));
    }

    Uni<ContactView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> contacts.find(connection, caller.tenant(), id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("contact", id));
    }

    /** 409 where the address or the key is taken. */
    Uni<UUID> create(Caller caller, @Nullable String key, CreateContact request) {
        ContactData contact = request.data();
        UUID id = Ids.next();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(
                        new Idempotency.Request(caller, "POST /marketing/email/contacts", key, request),
                        UUID.class,
                        () -> writes.add(caller.tenant(), id, contact)
                                .invoke(added -> {
                                    if (!added) {
                                        throw Problem.conflict("There is a contact with this address or key already.");
                                    }
                                })
                                .replaceWith(id)));
    }

    Uni<ContactView> change(Caller caller, UUID id, @Nullable String ifMatch, ChangeContact request) {
        String tenant = caller.tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> writes.takeTurns(connection, tenant)
                                .chain(() -> contacts.lock(connection, tenant, id))
                                .onItem()
                                .ifNull()
                                .failWith(() -> Problem.notFound("contact", id))
                                .invoke(contact -> ETag.require(ifMatch, contact.version()))
                                .call(contact -> contacts.change(
                                        connection, tenant, id, request.applyTo(contact), clock.instant()))
                                .chain(() -> contacts.find(connection, tenant, id)))
                .onFailure(ContactService::isTaken)
                .transform(taken -> Problem.conflict("Another contact has this address."));
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
     * Takes a whole file, in transactions of a thousand rows. If it breaks off, what was taken stays, and sending the
     * file again completes it.
     */
    Uni<ImportReport> importAll(Caller caller, InputStream csv) {
        ContactFile file = new ContactFile(csv);
        AtomicReference<ImportReport> report = new AtomicReference<>(ImportReport.nothing());
        return Uni.createFrom()
                .item(file::next)
                // Reading waits for the client, so it has no place on an event loop.
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .call(batch -> take(caller.tenant(), batch)
                        .invoke(written ->
                                report.updateAndGet(so -> so.plus(batch, written.created(), written.updated()))))
                .repeat()
                .until(batch -> batch.rows() == 0)
                .collect()
                .last()
                .map(last -> report.get())
                .invoke(done -> LOG.infof(
                        "Contacts imported: rows=%d created=%d updated=%d rejected=%d",
                        done.rows(), done.created(), done.updated(), done.rejected()));
    }

    private Uni<ContactWriteRepository.Written> take(String tenant, ContactFile.Batch batch) {
        if (batch.contacts().isEmpty()) {
            return Uni.createFrom().item(new ContactWriteRepository.Written(0, 0));
        }
        return transactions
                .sql(tenant, connection -> writes.merge(connection, tenant, batch.contacts()))
                .onFailure(failure -> DeadLetters.isTransient(failure) || isTaken(failure))
                .retry()
                .atMost(TRIES);
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof PgException sql && UNIQUE_VIOLATION.equals(sql.getSqlState());
    }
}
