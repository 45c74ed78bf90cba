package com.dryjets.kit.inbox;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes inbox entries that are older than any redelivery. */
@ApplicationScoped
class InboxCleanupTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete old inbox entries", "table");
    private final TenantTransaction transactions;
    private final InboxRepository repository;

    InboxCleanupTicker(TenantTransaction transactions, InboxRepository repository) {
        this.transactions = transactions;
        this.repository = repository;
    }

    @Scheduled(every = "1h", delayed = "5m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() -> transactions.sql(Tenants.ALL, repository::deleteOld));
    }
}
