package com.dryjets.orchestrator.notification;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/** Deletes notifications that are old, or more than a tenant's people would ever read. */
@ApplicationScoped
class NotificationCleanupTicker {

    private static final Duration KEPT_FOR = Duration.ofDays(90);
    private static final int KEPT = 1_000;
    private static final int BATCH = 5_000;
    private static final int TENANTS = 500;

    private final TenantTransaction transactions;
    private final NotificationRepository notifications;
    private final IsolatedWork<String> work = new IsolatedWork<>("Delete notifications", "tenant");

    NotificationCleanupTicker(TenantTransaction transactions, NotificationRepository notifications) {
        this.transactions = transactions;
        this.notifications = notifications;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() -> transactions
                .sql(Tenants.ALL, connection -> notifications.deleteOld(connection, KEPT_FOR, BATCH))
                .chain(() -> transactions.sql(Tenants.ALL, connection -> notifications.full(connection, KEPT, TENANTS)))
                .chain(full -> work.each(full, Function.identity(), this::deleteSurplus)));
    }

    private Uni<Void> deleteSurplus(String tenant) {
        return transactions.sql(tenant, connection -> notifications.deleteSurplus(connection, tenant, KEPT, BATCH));
    }
}
