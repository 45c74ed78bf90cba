package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks whether the routes of emails in sending refuse everything. */
@ApplicationScoped
class BlockTicker {

    private final IsolatedWork<UUID> checks = new IsolatedWork<>("Check the route of an email", "emailId");
    private final TenantTransaction transactions;
    private final Emails emails;
    private final BlockService blocks;

    BlockTicker(TenantTransaction transactions, Emails emails, BlockService blocks) {
        this.transactions = transactions;
        this.emails = emails;
        this.blocks = blocks;
    }

    @Scheduled(
            every = "10s",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> check() {
        return checks.tick(() -> transactions
                .sql(Tenants.ALL, connection -> emails.sending(connection, checks.backingOff()))
                .chain(found -> checks.each(found, EmailRef::emailId, blocks::check)));
    }
}
