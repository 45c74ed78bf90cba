package com.dryjets.email.sendtime;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts random times as trials once they are settled. */
@ApplicationScoped
class TrialTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Count settled send times", "tenant");
    private final TenantTransaction transactions;
    private final TrialRepository trials;

    TrialTicker(TenantTransaction transactions, TrialRepository trials) {
        this.transactions = transactions;
        this.trials = trials;
    }

    @Scheduled(
            every = "10s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> settle() {
        return work.tick(() -> Multi.createBy()
                .repeating()
                .uni(() -> work.round(() -> transactions.sql(Tenants.ALL, trials::settle)))
                .until(settled -> settled == 0)
                .collect()
                .last());
    }
}
