package com.dryjets.campaign.livefeed;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes old changes. Several replicas may do so at once. */
@ApplicationScoped
class ChangeCleanupTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete old changes", "tenant");
    private final TenantTransaction transactions;
    private final ChangeRepository changes;
    private final LiveFeedConfig config;
    private final Clock clock;

    ChangeCleanupTicker(TenantTransaction transactions, ChangeRepository changes, LiveFeedConfig config, Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() -> transactions.sql(
                Tenants.ALL,
                connection -> changes.deleteBefore(connection, clock.instant().minus(config.keep()))));
    }
}
