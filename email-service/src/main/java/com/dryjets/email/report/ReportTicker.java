package com.dryjets.email.report;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** Delivers reports while there are any, recovers them from workers that are gone, and deletes old ones. */
@ApplicationScoped
class ReportTicker {

    /** As long as the link in a report works. */
    private static final Duration KEEP = Duration.ofDays(30);

    private final IsolatedWork<String> deliveries = new IsolatedWork<>("Deliver reports", "service");
    private final IsolatedWork<String> recoveries = new IsolatedWork<>("Recover reports", "service");
    private final IsolatedWork<String> cleanup = new IsolatedWork<>("Delete old reports", "service");
    private final ReportDeliveryService service;
    private final TenantTransaction transactions;
    private final ReportRepository repository;
    private final Stopping stopping;

    ReportTicker(
            ReportDeliveryService service,
            TenantTransaction transactions,
            ReportRepository repository,
            Stopping stopping) {
        this.service = service;
        this.transactions = transactions;
        this.repository = repository;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "1s",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliver() {
        return deliveries.tick(() -> deliveries
                .round(service::deliverDue)
                .repeat()
                .until(claimed -> claimed == 0 || stopping.isStopping())
                .collect()
                .last());
    }

    @Scheduled(
            every = "10s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> recover() {
        return recoveries.tick(() -> inAll(repository::releaseExpired));
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return cleanup.tick(() -> inAll(connection -> repository.deleteOld(connection, KEEP)));
    }

    private Uni<Integer> inAll(Function<SqlConnection, Uni<Integer>> work) {
        return transactions.sql(Tenants.ALL, work);
    }
}
