package com.dryjets.kit.outbox;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what is no longer needed: inbox entries older than any redelivery, answers nobody will ask for again. */
@ApplicationScoped
class TransportTicker {

    private static final String FORGET_EVENTS = "delete from inbox where received_at < now() - interval '30 days'";
    private static final String FORGET_ANSWERS =
            "delete from idempotency_key where created_at < now() - interval '1 day'";

    private final TenantTransaction transactions;

    TransportTicker(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    @Scheduled(every = "1h", delayed = "5m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .query(FORGET_EVENTS)
                        .execute()
                        .chain(() -> connection.query(FORGET_ANSWERS).execute())
                        .replaceWithVoid());
    }
}
