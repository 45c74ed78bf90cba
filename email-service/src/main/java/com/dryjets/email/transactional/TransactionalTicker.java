package com.dryjets.email.transactional;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Delivers queued copies while there are any, recovers them from workers that are gone, and deletes old ones. */
@ApplicationScoped
class TransactionalTicker {

    private final IsolatedWork<String> deliveries = new IsolatedWork<>("Deliver transactional emails", "service");
    private final IsolatedWork<String> renewals =
            new IsolatedWork<>("Renew the leases of transactional emails", "service");
    private final IsolatedWork<String> recoveries = new IsolatedWork<>("Recover transactional emails", "service");
    private final IsolatedWork<String> cleanup = new IsolatedWork<>("Delete old transactional emails", "service");
    private final TransactionalDeliveryService service;
    private final ExpiryService expiry;
    private final TenantTransaction transactions;
    private final TransactionalQueueRepository repository;
    private final Stopping stopping;
    private final AtomicBoolean filling = new AtomicBoolean();

    TransactionalTicker(
            TransactionalDeliveryService service,
            ExpiryService expiry,
            TenantTransaction transactions,
            TransactionalQueueRepository repository,
            Stopping stopping) {
        this.service = service;
        this.expiry = expiry;
        this.transactions = transactions;
        this.repository = repository;
        this.stopping = stopping;
    }

    /** Fills up what is in delivery. Waits for no delivery: one may take minutes. */
    @Scheduled(every = "1s", delayed = "2s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliver() {
        return deliveries.tick(this::fill);
    }

    private Uni<Void> fill() {
        boolean starts = !stopping.isStopping() && filling.compareAndSet(false, true);
        return starts
                ? deliveries
                        .round(service::claim)
                        .invoke(claimed -> claimed.forEach(this::start))
                        .onTermination()
                        .invoke(() -> filling.set(false))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Delivers a copy. When it is done, another need not wait for the next tick. */
    private void start(Uni<Void> delivery) {
        delivery.chain(this::deliver).subscribe().with(done -> {});
    }

    @Scheduled(
            every = "20s",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> renew() {
        return renewals.tick(service::renew);
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
        return cleanup.tick(expiry::deleteOld);
    }

    private Uni<Integer> inAll(Function<SqlConnection, Uni<Integer>> work) {
        return transactions.sql(Tenants.ALL, work);
    }
}
