package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
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

/** Starts due emails, completes finished ones, and announces pauses and cancellations. */
@ApplicationScoped
class SendingTicker {

    private final IsolatedWork<UUID> starts = new IsolatedWork<>("Start email", "emailId");
    private final IsolatedWork<UUID> completions = new IsolatedWork<>("Complete email", "emailId");
    private final IsolatedWork<UUID> pauses = new IsolatedWork<>("Announce pause", "emailId");
    private final IsolatedWork<UUID> cancellations = new IsolatedWork<>("Announce cancellation", "emailId");
    private final TenantTransaction transactions;
    private final Emails emails;
    private final SendingService sending;

    SendingTicker(TenantTransaction transactions, Emails emails, SendingService sending) {
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
                .chain(() -> each(cancellations, emails::cancelled, sending::announceCancellation));
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
