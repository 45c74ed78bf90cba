package com.dryjets.campaign.changes;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Forgets changes that are old; several replicas may do so. */
@ApplicationScoped
class ChangeTicker {

    private static final String FORGET = "delete from campaign_change where changed_at < $1";

    private final TenantTransaction transactions;
    private final ChangeConfig config;
    private final Clock clock;

    ChangeTicker(TenantTransaction transactions, ChangeConfig config, Clock clock) {
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(clock.instant().minus(config.keep()).atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid());
    }
}
