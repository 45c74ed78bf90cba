package com.dryjets.email.recipient;

import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Queries for leases and the attempts made under them. */
@ApplicationScoped
class RecipientLeaseRepository implements RecipientLeases {

    /** The most expired leases found at a time. */
    private static final int LEASES = 20;

    /**
     * Locks the lease's row, so that no recovery ends it meanwhile. Compares tokens by {@code is not distinct from} to make
     * the planner use the index of ids: with the index of tokens, each start would read all rows of its lease.
     */
    private static final String BEGIN = """
            with held as (
              select token, route_revision from delivery_lease
              where token = any($2) and leased_until > clock_timestamp() for share)
            update delivery d set state = 'ATTEMPTED', attempts = d.attempts + 1, route_revision = held.route_revision
            from unnest($1::uuid[], $2::uuid[]) as start (id, token) join held on held.token = start.token
            where d.recipient_id = start.id and d.lease_token is not distinct from start.token and d.state = 'LEASED'
            returning d.recipient_id""";

    private static final String RENEW = """
            update delivery_lease set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
            where token = any($1) and leased_until > clock_timestamp() returning token""";

    private static final String EXPIRED = """
            select tenant, token from delivery_lease
            where leased_until < now() and token <> all($1) order by leased_until limit\s""" + LEASES;

    private static final String END_EXPIRED = """
            delete from delivery_lease where token = $1 and leased_until < clock_timestamp()""";

    private static final String ATTEMPTED = """
            select recipient_id from delivery where lease_token = $1 and state = 'ATTEMPTED'""";

    private static final String UNDECIDED = """
            select tenant, recipient_id from delivery
            where state = 'UNKNOWN' and due_at < now() and tenant <> all($1) order by due_at limit 500""";

    @Override
    public Uni<Set<UUID>> begin(SqlConnection connection, List<Start> starts) {
        UUID[] ids = starts.stream().map(Start::recipient).toArray(UUID[]::new);
        UUID[] tokens = starts.stream().map(Start::leaseToken).toArray(UUID[]::new);
        return uuids(connection, BEGIN, Tuple.of(ids, tokens), "recipient_id").map(Set::copyOf);
    }

    @Override
    public Uni<Set<UUID>> renew(SqlConnection connection, List<Lease> leases) {
        UUID[] tokens = leases.stream().map(Lease::token).toArray(UUID[]::new);
        return uuids(connection, RENEW, Tuple.of(tokens, leases.getFirst().lengthInMillis()), "token")
                .map(Set::copyOf);
    }

    @Override
    public Uni<List<ExpiredLease>> expired(SqlConnection connection, Set<UUID> except) {
        return connection
                .preparedQuery(EXPIRED)
                .execute(Tuple.tuple().addArrayOfUUID(except.toArray(UUID[]::new)))
                .map(rows -> stream(rows)
                        .map(row -> new ExpiredLease(row.getString("tenant"), row.getUUID("token")))
                        .toList());
    }

    @Override
    public Uni<List<UUID>> attempted(SqlConnection connection, ExpiredLease lease) {
        Tuple token = Tuple.of(lease.token());
        return connection
                .preparedQuery(END_EXPIRED)
                .execute(token)
                .chain(ended -> ended.rowCount() == 0
                        ? Uni.createFrom().item(List.of())
                        : uuids(connection, ATTEMPTED, token, "recipient_id"));
    }

    @Override
    public Uni<List<Undecided>> undecided(SqlConnection connection, Set<String> except) {
        return connection
                .preparedQuery(UNDECIDED)
                .execute(Tuple.tuple().addArrayOfString(except.toArray(String[]::new)))
                .map(rows -> stream(rows)
                        .map(row -> new Undecided(row.getString("tenant"), row.getUUID("recipient_id")))
                        .toList());
    }

    private static Uni<List<UUID>> uuids(SqlConnection connection, String sql, Tuple values, String column) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .map(rows -> stream(rows).map(row -> row.getUUID(column)).toList());
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
