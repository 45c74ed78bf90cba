package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.prediction.GoalPredictionView.DayProbability;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries predictions. */
@ApplicationScoped
class PredictionRepository implements PanacheRepositoryBase<Prediction, UUID> {

    private static final String LATEST = """
            from Prediction p where p.tenant = :tenant and p.goalId in :goals
            and p.day = (select max(q.day) from Prediction q where q.tenant = p.tenant and q.goalId = p.goalId)""";
    private static final String HISTORY = """
            select p.goalId, p.day, p.probability, p.low, p.high from Prediction p
            where p.tenant = :tenant and p.goalId in :goals and p.day > :after and p.basis = :model
            order by p.goalId, p.day""";
    // The latest goals show what is true today, and a few days of each show how it developed.
    private static final String TRAINING = """
            with latest as (
                select id from predicted_goal
                where tenant = $1 and predictions > 0 and scored_at is not null
                order by scored_at desc, id desc limit $2),
            numbered as (
                select p.goal_id, p.features, p.reached,
                    row_number() over (partition by p.goal_id order by p.day) as place,
                    count(*) over (partition by p.goal_id) as days
                from prediction p join latest on latest.id = p.goal_id
                where p.tenant = $1 and p.basis = 'MODEL' and p.reached is not null)
            select goal_id, features, reached, cast(least(days, $3) as int) as days from numbered
            where place * $3 / days > (place - 1) * $3 / days""";
    private static final int TRAINING_GOALS = 400;
    private static final long TRAINING_DAYS = 12;

    private final TenantTransaction transactions;

    PredictionRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** The day of a goal's history. */
    record HistoryDay(UUID goalId, DayProbability probability) {}

    /** A training row as it is stored. */
    record StoredRow(UUID goalId, String features, boolean reached, int days) {}

    /** Lists the predictions of goals on a day. */
    Uni<List<Prediction>> ofDay(String tenant, Collection<UUID> goals, LocalDate day) {
        return list("from Prediction p where p.tenant = ?1 and p.goalId in ?2 and p.day = ?3", tenant, goals, day);
    }

    /** Lists all predictions of a goal, oldest first. */
    Uni<List<Prediction>> of(String tenant, UUID goalId) {
        return list("from Prediction p where p.tenant = ?1 and p.goalId = ?2 order by p.day", tenant, goalId);
    }

    /** Lists the latest prediction of each goal. */
    Uni<List<Prediction>> latest(String tenant, Collection<UUID> goals) {
        return getSession()
                .chain(session -> session.createQuery(LATEST, Prediction.class)
                        .setParameter("tenant", tenant)
                        .setParameter("goals", goals)
                        .getResultList());
    }

    /** Lists the model's predictions of goals after a day, oldest first. */
    Uni<List<HistoryDay>> history(String tenant, Collection<UUID> goals, LocalDate after) {
        return getSession()
                .chain(session -> session.createQuery(HISTORY, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("goals", goals)
                        .setParameter("after", after)
                        .setParameter("model", PredictionBasis.MODEL)
                        .getResultList())
                .map(rows -> rows.stream().map(PredictionRepository::historyDay).toList());
    }

    /** Lists what was known of a tenant's latest scored goals and how they ended, in a transaction of its own. */
    Uni<List<StoredRow>> training(String tenant) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(TRAINING)
                        .execute(Tuple.of(tenant, TRAINING_GOALS, TRAINING_DAYS))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(PredictionRepository::storedRow)
                                .toList()));
    }

    private static HistoryDay historyDay(Object[] row) {
        return new HistoryDay(
                (UUID) row[0],
                new DayProbability((LocalDate) row[1], (Double) row[2], (Double) row[3], (Double) row[4]));
    }

    private static StoredRow storedRow(Row row) {
        return new StoredRow(
                row.getUUID("goal_id"), row.getString("features"), row.getBoolean("reached"), row.getInteger("days"));
    }
}
