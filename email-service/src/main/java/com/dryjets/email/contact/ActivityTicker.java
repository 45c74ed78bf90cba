package com.dryjets.email.contact;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes what contacts did long ago. */
@ApplicationScoped
class ActivityTicker {

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete old activities", "tenant");
    private final TenantTransaction transactions;
    private final ActivityRepository activities;
    private final int days;

    ActivityTicker(
            TenantTransaction transactions,
            ActivityRepository activities,
            @ConfigProperty(name = "dryjets.contacts.activity-days", defaultValue = "1095") int days) {
        this.transactions = transactions;
        this.activities = activities;
        this.days = days;
    }

    @Scheduled(
            every = "10m",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOld() {
        return work.tick(() ->
                all(connection -> activities.deleteOld(connection, days)).chain(() -> all(activities::deleteWaiting)));
    }

    private Uni<Integer> all(Function<SqlConnection, Uni<Integer>> delete) {
        return Multi.createBy()
                .repeating()
                .uni(() -> work.round(() -> transactions.sql(Tenants.ALL, delete)))
                .until(deleted -> deleted == 0)
                .collect()
                .last();
    }
}
