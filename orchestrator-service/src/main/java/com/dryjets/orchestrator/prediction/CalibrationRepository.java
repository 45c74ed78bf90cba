package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads and writes the sums by tenth of the probability, in the current Hibernate session. */
@ApplicationScoped
class CalibrationRepository {

    // In the order of the bins, so that two replicas that score goals of a tenant don't block each other.
    private static final String ADD = """
            insert into calibration_bin as b (tenant, bin, goals, predictions, weight, squared_weight, probability, reached,
                squared_error, base_squared_error)
            select cast(:tenant as text), bin, goals, predictions, weight, "squaredWeight", probability, reached,
                "squaredError", "baseSquaredError"
            from jsonb_to_recordset(cast(cast(:bins as text) as jsonb)) as r (
                bin int, goals bigint, predictions bigint, weight double precision, "squaredWeight" double precision,
                probability double precision, reached double precision, "squaredError" double precision,
                "baseSquaredError" double precision)
            order by bin
            on conflict (tenant, bin) do update set
                goals = b.goals + excluded.goals,
                predictions = b.predictions + excluded.predictions,
                weight = b.weight + excluded.weight,
                squared_weight = b.squared_weight + excluded.squared_weight,
                probability = b.probability + excluded.probability,
                reached = b.reached + excluded.reached,
                squared_error = b.squared_error + excluded.squared_error,
                base_squared_error = b.base_squared_error + excluded.base_squared_error""";
    private static final String LIST = """
            select bin, goals, predictions, weight, squared_weight, probability, reached, squared_error, base_squared_error
            from calibration_bin where tenant = :tenant order by bin""";

    /** Adds the sums of a goal. */
    Uni<Void> add(String tenant, List<BinSums> bins) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("tenant", tenant)
                        .setParameter("bins", json(bins))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists a tenant's sums, at most ten. */
    Uni<List<BinSums>> of(String tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST, Object[].class)
                        .setParameter("tenant", tenant)
                        .getResultList())
                .map(rows -> rows.stream().map(CalibrationRepository::sums).toList());
    }

    private static BinSums sums(Object[] row) {
        return new BinSums(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).longValue(),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).doubleValue(),
                ((Number) row[4]).doubleValue(),
                ((Number) row[5]).doubleValue(),
                ((Number) row[6]).doubleValue(),
                ((Number) row[7]).doubleValue(),
                ((Number) row[8]).doubleValue());
    }

    private static String json(List<BinSums> bins) {
        try {
            return EventJson.mapper().writeValueAsString(bins);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Sums cannot be written as JSON", e);
        }
    }
}
