package com.dryjets.orchestrator.rebuild;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stores rebuild requests, and prepares and fills the tables of the rebuild in progress. Writes to these check the lease.
 */
@ApplicationScoped
class RebuildRepository {

    private static final String CLAIM = """
            update projection_rebuild set state = 'RUNNING', started_at = clock_timestamp(), starts = starts + 1,
                events = 0, skipped = 0, lease_token = $1, leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where state in ('REQUESTED', 'RUNNING') and (leased_until is null or leased_until <= clock_timestamp())
            returning id, accept_loss, starts""";

    private static final String HELD = """
            update projection_rebuild set events = events + %1$s, skipped = skipped + %2$s,
                leased_until = clock_timestamp() + %3$s * interval '1 millisecond'
            where id = %4$s and lease_token = %5$s and state = 'RUNNING'""";
    private static final String RENEW_BEFORE = HELD.formatted("0", "0", "$1", "$2", "$3");

    /**
     * Also checks that rebuild_progress has the lease: a database crash empties unlogged tables, so the rebuild must start
     * over.
     */
    private static final String NOTE =
            HELD + " and exists (select from rebuild_progress p where p.lease_token = projection_rebuild.lease_token)";

    private static final String RENEW = NOTE.formatted("0", "0", "$1", "$2", "$3");
    private static final String NOTE_SKIPPED = NOTE.formatted("0", "1", "$1", "$2", "$3");
    private static final String NOTE_EVENTS = NOTE.formatted(":events", "0", ":lease", ":id", "cast(:token as uuid)");

    private static final String END = """
            update projection_rebuild set state = $3, error = $4, finished_at = clock_timestamp(), lease_token = null,
                leased_until = null
            where id = $1 and lease_token = $2""";

    /** Puts the rebuild's tables first, so that the same statements write to them. */
    private static final String ENTER = "select set_config('search_path', 'rebuild, public', true)";

    private static final String REMEMBER = """
            insert into replayed_event (consumer, event_id, tenant, topic, partition, record_offset)
            select consumer, event_id, tenant, topic, partition, record_offset
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (consumer text, event_id uuid, tenant text,
                topic text, partition integer, record_offset bigint)
            on conflict do nothing returning event_id""";

    /** Longer than the last events take; it also ends the locks of a frozen replica. */
    private static final String LIMITS = """
            select set_config('idle_in_transaction_session_timeout', '2min', true), set_config('lock_timeout', '10s', true)""";

    private final TenantTransaction transactions;
    private final RebuildConfig config;

    RebuildRepository(TenantTransaction transactions, RebuildConfig config) {
        this.transactions = transactions;
        this.config = config;
    }

    /** Claims the open request, unless another replica works on it. */
    Uni<Optional<Rebuild>> claim() {
        Lease lease = Lease.start(config.lease());
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(lease.token(), lease.lengthInMillis()))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new Rebuild(
                                        row.getLong("id"),
                                        row.getBoolean("accept_loss"),
                                        row.getInteger("starts"),
                                        lease))
                                .findFirst()));
    }

    /** Creates the empty tables of the rebuild. */
    Uni<Void> prepare(Rebuild rebuild) {
        return transactions.sql(
                Tenants.ALL,
                connection -> note(connection, rebuild, RENEW_BEFORE)
                        .chain(() -> connection
                                .preparedQuery("call prepare_rebuild($1)")
                                .execute(Tuple.of(rebuild.lease().token())))
                        .replaceWithVoid());
    }

    /** Analyzes the tables of the rebuild. */
    Uni<Void> analyze(Rebuild rebuild) {
        return transactions.sql(
                Tenants.ALL,
                connection -> note(connection, rebuild, RENEW)
                        .chain(() -> connection.query("call analyze_rebuild()").execute())
                        .replaceWithVoid());
    }

    /** Renews the lease, for times when no events are applied. */
    Uni<Void> renew(Rebuild rebuild) {
        return transactions.sql(Tenants.ALL, connection -> note(connection, rebuild, RENEW));
    }

    /** Makes the current Hibernate session write to the rebuild's tables, and counts its events. */
    Uni<Void> enter(Rebuild rebuild, int events) {
        return Panache.getSession()
                .call(session -> session.createNativeQuery(ENTER).executeUpdate())
                .chain(session -> session.createNativeQuery(NOTE_EVENTS)
                        .setParameter("events", events)
                        .setParameter("lease", rebuild.lease().lengthInMillis())
                        .setParameter("id", rebuild.id())
                        .setParameter("token", rebuild.lease().token())
                        .executeUpdate())
                .invoke(noted -> requireHeld(rebuild, noted))
                .replaceWithVoid();
    }

    /** Records events as applied, in the current Hibernate session; returns the ids of those that are new. */
    Uni<Set<UUID>> remember(List<Replayed> events) {
        String rows = json(events.stream().map(RebuildRepository::row).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER, UUID.class)
                        .setParameter("rows", rows)
                        .getResultList())
                .map(HashSet::new);
    }

    private static Map<String, Object> row(Replayed replayed) {
        return Map.of(
                "consumer", replayed.projector().consumer(),
                "event_id", replayed.id(),
                "tenant", replayed.event().tenant(),
                "topic", replayed.record().topic(),
                "partition", replayed.record().partition(),
                "record_offset", replayed.record().offset());
    }

    private static String json(List<Map<String, Object>> rows) {
        try {
            return EventJson.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Rows cannot be written as JSON", e);
        }
    }

    /** Counts an event that cannot be applied. */
    Uni<Void> skip(Rebuild rebuild) {
        return transactions.sql(Tenants.ALL, connection -> note(connection, rebuild, NOTE_SKIPPED));
    }

    private static Uni<Void> note(SqlConnection connection, Rebuild rebuild, String sql) {
        return connection
                .preparedQuery(sql)
                .execute(Tuple.of(
                        rebuild.lease().lengthInMillis(),
                        rebuild.id(),
                        rebuild.lease().token()))
                .invoke(noted -> requireHeld(rebuild, noted.rowCount()))
                .replaceWithVoid();
    }

    private static void requireHeld(Rebuild rebuild, int noted) {
        if (noted == 0) {
            throw new LeaseLost(rebuild.id());
        }
    }

    /** Stops consumers from applying events until the transaction ends. */
    Uni<Void> holdConsumers(SqlConnection connection) {
        return connection
                .query(LIMITS)
                .execute()
                .chain(() -> connection.query("call hold_consumers()").execute())
                .replaceWithVoid();
    }

    /**
     * Replaces the projections when the transaction ends. The transaction must hold the consumers.
     *
     * @param committed the offsets from which consumers may read events again that the rebuild has applied
     */
    Uni<Void> switchOver(SqlConnection connection, Rebuild rebuild, Offsets committed) {
        Tuple offsets = Tuple.tuple()
                .addArrayOfString(committed.topics())
                .addArrayOfInteger(committed.numbers())
                .addArrayOfLong(committed.offsets());
        return note(connection, rebuild, RENEW)
                .chain(() -> connection
                        .preparedQuery("call switch_projections($1, $2, $3)")
                        .execute(offsets))
                .chain(() -> end(connection, rebuild, "COMPLETED", null));
    }

    /** Records why a rebuild failed. */
    Uni<Void> fail(Rebuild rebuild, String reason) {
        return transactions.sql(Tenants.ALL, connection -> end(connection, rebuild, "FAILED", reason));
    }

    private static Uni<Void> end(SqlConnection connection, Rebuild rebuild, String state, @Nullable String error) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(rebuild.id(), rebuild.lease().token(), state, error))
                .invoke(ended -> requireHeld(rebuild, ended.rowCount()))
                .replaceWithVoid();
    }
}
