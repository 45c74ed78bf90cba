package com.dryjets.llm;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes calls that no report shows any more, and answers that nobody came for. */
@ApplicationScoped
class ModelCallCleanupTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete old model calls", "table");
    private final TenantTransaction transactions;
    private final ModelCallRepository calls;

    ModelCallCleanupTicker(TenantTransaction transactions, ModelCallRepository calls) {
        this.transactions = transactions;
        this.calls = calls;
    }

    @Scheduled(every = "1h", delayed = "7m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() -> transactions.sql(Tenants.ALL, calls::deleteOld));
    }
}
