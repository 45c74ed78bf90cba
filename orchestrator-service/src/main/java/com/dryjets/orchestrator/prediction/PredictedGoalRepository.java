package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.CursorKey;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries predicted goals. */
@ApplicationScoped
class PredictedGoalRepository implements PanacheRepositoryBase<PredictedGoal, UUID> {

    private static final String DUE = """
            select tenant, id, campaign_id, attempts from predicted_goal
            where scored_at is null and score_at <= clock_timestamp() order by score_at limit $1""";
    // Unless another replica has scored or postponed it in the meantime.
    private static final String POSTPONE = """
            update predicted_goal
            set score_at = clock_timestamp() + $4 * interval '1 millisecond', attempts = attempts + 1
            where tenant = $1 and id = $2 and attempts = $3 and scored_at is null""";
    private static final String SCORED = "tenant = :tenant and predictions > 0 and scoredAt is not null";
    private static final String AFTER = " and (scoredAt < :at or (scoredAt = :at and id < :id))";
    private static final String NEWEST_FIRST = " order by scoredAt desc, id desc";

    private final TenantTransaction transactions;

    PredictedGoalRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /**
     * A goal that is due for scoring.
     *
     * @param attempts how often that has failed
     */
    record Due(String tenant, UUID id, UUID campaignId, int attempts) {}

    /** Lists the goals of a campaign that were predicted. */
    Uni<List<PredictedGoal>> of(String tenant, UUID campaignId) {
        return list("tenant = ?1 and campaignId = ?2 order by id", tenant, campaignId);
    }

    /** Finds a goal; null if it is unknown. */
    Uni<PredictedGoal> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** Lists the goals of all tenants that are due for scoring, longest waiting first. */
    Uni<List<Due>> due(int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(DUE)
                        .execute(Tuple.of(limit))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new Due(
                                        row.getString("tenant"),
                                        row.getUUID("id"),
                                        row.getUUID("campaign_id"),
                                        row.getInteger("attempts")))
                                .toList()));
    }

    /** Tries to score a goal again after a pause, in a transaction of its own. */
    Uni<Void> postpone(Due due, Duration pause) {
        return transactions.sql(
                due.tenant(),
                connection -> connection
                        .preparedQuery(POSTPONE)
                        .execute(Tuple.of(due.tenant(), due.id(), due.attempts(), (double) pause.toMillis()))
                        .replaceWithVoid());
    }

    /** Lists a tenant's goals with scored predictions, latest score first. */
    Uni<Page<PredictedGoal>> scored(String tenant, PageRequest page) {
        Parameters wanted = Parameters.with("tenant", tenant);
        return page.after()
                .map(key -> find(SCORED + AFTER + NEWEST_FIRST, after(wanted, key)))
                .orElseGet(() -> find(SCORED + NEWEST_FIRST, wanted))
                .page(0, page.fetch())
                .list()
                .map(found -> Page.of(found, page, last -> Cursor.write(last.scoredAt(), last.id())));
    }

    private static Parameters after(Parameters wanted, CursorKey key) {
        return wanted.and("at", key.requireSize(2).instant(0)).and("id", key.uuid(1));
    }
}
