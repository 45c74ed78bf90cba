package com.dryjets.kit.rest;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes idempotency keys that clients no longer repeat. */
@ApplicationScoped
class IdempotencyCleanupTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete old idempotency keys", "table");
    private final TenantTransaction transactions;
    private final IdempotencyRepository repository;

    IdempotencyCleanupTicker(TenantTransaction transactions, IdempotencyRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    @Scheduled(every = "1h", delayed = "5m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() -> transactions.sql(Tenants.ALL, repository::deleteOld));
    }
}
