package com.dryjets.social.post;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds up the rows of {@code post_count}, so that a campaign keeps one per channel and status. */
@ApplicationScoped
class CountTicker {

    private static final int BATCH = 10_000;

    private final TenantTransaction transactions;
    private final CountRepository counts;
    private final IsolatedWork<String> work = new IsolatedWork<>("Add up post counts", "counts");

    CountTicker(TenantTransaction transactions, CountRepository counts) {
        this.transactions = transactions;
        this.counts = counts;
    }

    @Scheduled(
            every = "{dryjets.social.counts.every:5s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> addUp() {
        return work.tick(() -> work.round(
                        () -> transactions.sql(Tenants.ALL, connection -> counts.addUp(connection, BATCH)))
                .repeat()
                .until(rows -> rows < BATCH)
                .collect()
                .last());
    }
}
