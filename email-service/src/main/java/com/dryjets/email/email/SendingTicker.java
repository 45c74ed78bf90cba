package com.dryjets.email.email;

import com.dryjets.email.email.OutgoingEmail.Ref;
import com.dryjets.email.recipient.RecipientQueueRepository;
import com.dryjets.email.sending.SendingConfig;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Looks which mails are to begin, are at their end or are held, and puts back what workers that are gone had. */
@ApplicationScoped
class SendingTicker {

    private static final Logger LOG = Logger.getLogger(SendingTicker.class);

    private final TenantTransaction transactions;
    private final OutgoingEmailRepository work;
    private final RecipientQueueRepository recipients;
    private final SendingLifecycle sendings;
    private final SendingConfig config;
    private final Clock clock;

    SendingTicker(
            TenantTransaction transactions,
            OutgoingEmailRepository work,
            RecipientQueueRepository recipients,
            SendingLifecycle sendings,
            SendingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.work = work;
        this.recipients = recipients;
        this.sendings = sendings;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return each(connection -> work.due(connection, clock.instant()), sendings::start)
                .chain(() -> each(work::finished, sendings::finish))
                .chain(() -> each(work::held, sendings::announcePause))
                .onFailure()
                .invoke(failure -> LOG.warnf("Mails not looked after, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> recover() {
        return transactions
                .sql(Tenants.ALL, recipients::recover)
                .invoke(count -> log("Mails with unknown outcome go out again under the same id: count=%d", count))
                .chain(() -> transactions.sql(
                        Tenants.ALL,
                        connection ->
                                recipients.giveUp(connection, clock.instant().minus(config.giveUpAfter()))))
                .invoke(count -> log("Recipients given up: count=%d", count))
                .onFailure()
                .invoke(failure -> LOG.warnf("Leases not looked after, trying again: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> each(Function<SqlConnection, Uni<List<Ref>>> question, Function<Ref, Uni<Void>> answer) {
        return transactions
                .sql(Tenants.ALL, question)
                .chain(mails -> Multi.createFrom()
                        .iterable(mails)
                        .onItem()
                        .transformToUniAndConcatenate(answer::apply)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static void log(String message, int count) {
        if (count > 0) {
            LOG.infof(message, count);
        }
    }
}
