package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.recipient.Recipients;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Starts due emails, completes finished ones, announces pauses and cancellations, and clears up after the latter. */
@ApplicationScoped
class SendingTicker {

    private static final int CLEARED = 10_000;

    private final IsolatedWork<UUID> starts = new IsolatedWork<>("Start email", "emailId");
    private final IsolatedWork<UUID> completions = new IsolatedWork<>("Complete email", "emailId");
    private final IsolatedWork<UUID> pauses = new IsolatedWork<>("Announce pause", "emailId");
    private final IsolatedWork<UUID> cancellations = new IsolatedWork<>("Announce cancellation", "emailId");
    private final IsolatedWork<UUID> clearings = new IsolatedWork<>("Cancel recipients", "emailId");
    private final TenantTransaction transactions;
    private final Emails emails;
    private final Recipients recipients;
    private final SendingService sending;

    SendingTicker(TenantTransaction transactions, Emails emails, Recipients recipients, SendingService sending) {
        this.recipients = recipients;
        this.transactions = transactions;
        this.emails = emails;
        this.sending = sending;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> advance() {
        return each(starts, emails::due, sending::start)
                .chain(() -> each(completions, emails::finished, sending::complete))
                .chain(() -> each(pauses, emails::paused, sending::announcePause))
                .chain(() -> each(cancellations, emails::cancelled, sending::announceCancellation))
                .chain(() -> each(clearings, emails::toClear, this::clear));
    }

    /** Cancels recipients of an email in one transaction; the next tick goes on while some are left. */
    private Uni<Void> clear(EmailRef email) {
        return transactions
                .sql(
                        email.tenant(),
                        connection -> recipients.cancelChunk(connection, email.tenant(), email.emailId(), CLEARED))
                .chain(cancelled -> cancelled == 0
                        ? sending.cleared(email)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> each(
            IsolatedWork<UUID> work,
            BiFunction<SqlConnection, Set<UUID>, Uni<List<EmailRef>>> find,
            Function<EmailRef, Uni<?>> advance) {
        return work.tick(() -> transactions
                .sql(Tenants.ALL, connection -> find.apply(connection, work.backingOff()))
                .chain(found -> work.each(found, EmailRef::emailId, advance)));
    }
}
