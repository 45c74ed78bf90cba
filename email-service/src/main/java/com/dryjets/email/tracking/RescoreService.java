package com.dryjets.email.tracking;

import com.dryjets.email.tracking.RescoreRepository.Job;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rescores the raw hits of an email, after the rules or the lists of known clients have changed. */
@ApplicationScoped
class RescoreService {

    private static final int BATCH = 500;

    private final TenantTransaction transactions;
    private final RescoreRepository jobs;
    private final EngagementRepository engagement;
    private final EngagementService service;

    RescoreService(
            TenantTransaction transactions,
            RescoreRepository jobs,
            EngagementRepository engagement,
            EngagementService service) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.engagement = engagement;
        this.service = service;
    }

    /** Requests it; it starts within seconds. */
    Uni<RescoreView> request(Caller caller, UUID emailId) {
        return transactions.sql(caller.tenant(), connection -> jobs.request(connection, caller.tenant(), emailId));
    }

    /** Returns how far it is; fails with 404 if it was never requested. */
    Uni<RescoreView> get(Caller caller, UUID emailId) {
        return transactions
                .sql(caller.tenant(), connection -> jobs.find(connection, caller.tenant(), emailId))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("rescoring", emailId));
    }

    /** Lists what is to be done. */
    Uni<List<Job>> unfinished(Set<UUID> except) {
        return transactions.sql(Tenants.ALL, connection -> jobs.unfinished(connection, except));
    }

    /** Rescores some hundred recipients in one transaction; returns whether there are more. */
    Uni<Boolean> step(Job job) {
        return transactions.sql(
                job.tenant(),
                connection -> engagement
                        .lock(connection, job.tenant())
                        .chain(() -> jobs.lock(connection, job))
                        .chain(after -> after == null ? Uni.createFrom().item(false) : step(connection, job, after)));
    }

    private Uni<Boolean> step(SqlConnection connection, Job job, UUID after) {
        return engagement
                .recipients(connection, job.tenant(), job.emailId(), after, BATCH)
                .call(batch -> service.judge(connection, job.tenant(), batch))
                .call(batch -> jobs.advance(connection, job, batch, batch.size() < BATCH))
                .map(batch -> batch.size() == BATCH);
    }
}
