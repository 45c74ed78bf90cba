package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Utc;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Reads and writes the models of tenants. A model is due when goals were scored since its fit. A claim moves the time at which
 * it is due into the future, so that another replica tries again if this one dies; a score in the meantime changes that time
 * once more, so that the fit is repeated. All times are those of the database.
 */
@ApplicationScoped
class PredictionModelRepository implements PanacheRepositoryBase<PredictionModel, String> {

    private static final String MARK = """
            insert into prediction_model as m (tenant, due_at)
            values (:tenant, clock_timestamp() + :delay * interval '1 millisecond')
            on conflict (tenant) do update set due_at = least(coalesce(m.due_at, excluded.due_at), excluded.due_at)""";
    private static final String DUE =
            "select tenant from prediction_model where due_at <= clock_timestamp() order by due_at limit $1";
    private static final String CLAIM = """
            update prediction_model set due_at = clock_timestamp() + $2 * interval '1 millisecond'
            where tenant = (
                select tenant from prediction_model where tenant = $1 and due_at <= clock_timestamp()
                for update skip locked)
            returning due_at""";
    private static final String SAVE = """
            update prediction_model
            set model = $2, fitted_at = $3, due_at = case when due_at = $4 then null else due_at end
            where tenant = $1""";

    private final TenantModel.Column json = new TenantModel.Column();
    private final TenantTransaction transactions;

    PredictionModelRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** A model to be fitted; the time identifies the claim. */
    record Claim(String tenant, OffsetDateTime until) {}

    /** Reads a tenant's model in the current Hibernate session; the shared prior if there is none. */
    Uni<Fitted> of(String tenant) {
        return find("tenant = ?1", tenant)
                .firstResult()
                .map(stored -> stored == null ? Fitted.none() : stored.fitted());
    }

    /** Marks a tenant's model as due, in the current Hibernate session. */
    Uni<Void> mark(String tenant, Duration delay) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter("tenant", tenant)
                        .setParameter("delay", (double) delay.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lists tenants whose model is due, longest waiting first. */
    Uni<List<String>> due(int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(DUE)
                        .execute(Tuple.of(limit))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString("tenant"))
                                .toList()));
    }

    /** Claims a tenant's model; null if it is not due, for example because another replica was faster. */
    Uni<Claim> claim(String tenant, Duration length) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(tenant, (double) length.toMillis()))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new Claim(tenant, row.getOffsetDateTime("due_at")))
                                .findFirst()
                                .orElse(null)));
    }

    /** Saves a model. It is still due if goals were scored since the claim. */
    Uni<Void> save(Claim claim, TenantModel model, Instant now) {
        return transactions.sql(
                claim.tenant(),
                connection -> connection
                        .preparedQuery(SAVE)
                        .execute(Tuple.of(
                                claim.tenant(), json.convertToDatabaseColumn(model), Utc.of(now), claim.until()))
                        .replaceWithVoid());
    }
}
