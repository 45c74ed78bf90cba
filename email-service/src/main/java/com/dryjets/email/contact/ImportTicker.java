package com.dryjets.email.contact;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Continues imports whose process ended, and deletes old files. */
@ApplicationScoped
class ImportTicker {

    /** Each holds a connection for COPY; uploads need some too. */
    private static final int AT_ONCE = 3;

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Continue contact import", "importId");
    private final TenantTransaction transactions;
    private final ImportRepository imports;
    private final ImportRunner runner;

    ImportTicker(TenantTransaction transactions, ImportRepository imports, ImportRunner runner) {
        this.transactions = transactions;
        this.imports = imports;
        this.runner = runner;
    }

    @Scheduled(
            every = "5s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> resume() {
        return work.tick(() -> transactions
                .sql(Tenants.ALL, connection -> imports.abandoned(connection, work.backingOff()))
                .chain(found -> work.each(
                        found,
                        AT_ONCE,
                        ImportRepository.Abandoned::id,
                        (file, moved) -> runner.run(file.tenant(), file.id(), moved))));
    }

    @Scheduled(
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> cleanUp() {
        return work.tick(() -> transactions.sql(Tenants.ALL, imports::cleanUp));
    }
}
