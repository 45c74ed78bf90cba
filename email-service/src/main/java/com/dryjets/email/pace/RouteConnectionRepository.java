package com.dryjets.email.pace;

import com.dryjets.email.pace.ConnectionRules.Holder;
import com.dryjets.email.pace.ConnectionRules.Share;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries for the connections that replicas hold. */
@ApplicationScoped
class RouteConnectionRepository {

    /** Serializes the replicas of a route, so that each sees what the others hold. */
    private static final String TAKE_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('connections:' || $1 || ':' || $2, 0)) as text)";

    private static final String FORGET_GONE = """
            delete from route_connection where tenant = $1 and route = $2 and leased_until < clock_timestamp()""";

    private static final String OTHERS = """
            select replica, connections from route_connection where tenant = $1 and route = $2 and replica <> $3""";

    private static final String HOLD = """
            insert into route_connection as c (tenant, route, replica, connections, lease_token, leased_until)
            values ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 millisecond')
            on conflict (tenant, route, replica) do update set
              connections = excluded.connections, lease_token = excluded.lease_token, leased_until = excluded.leased_until""";

    private static final String RELEASE =
            "delete from route_connection where tenant = $1 and route = $2 and replica = $3 and lease_token = $4";

    /**
     * A replica that acquires or renews its share.
     *
     * @param before how many connections it was allowed before
     * @param open how many connections it has open
     */
    record Claimant(UUID replica, int before, int open) {}

    /** Acquires or renews the share of a replica. */
    Uni<Share> share(SqlConnection connection, LimitedRoute route, int limit, Claimant claimant, Lease lease) {
        UUID replica = claimant.replica();
        Tuple key = Tuple.of(route.tenant(), route.name());
        Tuple own = Tuple.of(route.tenant(), route.name(), replica);
        return connection
                .preparedQuery(TAKE_TURN)
                .execute(key)
                .chain(() -> connection.preparedQuery(FORGET_GONE).execute(key))
                .chain(() -> connection.preparedQuery(OTHERS).execute(own))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Holder(row.getUUID("replica"), row.getInteger("connections")))
                        .toList())
                .map(others -> ConnectionRules.share(limit, others, replica, claimant.before(), claimant.open()))
                .call(share -> hold(connection, route, replica, share, lease));
    }

    private static Uni<?> hold(SqlConnection connection, LimitedRoute route, UUID replica, Share share, Lease lease) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(
                        route.tenant(), route.name(), replica, share.held(), lease.token(), lease.lengthInMillis()));
    }

    /** Releases the share of a replica, unless it has acquired a new one since. */
    Uni<Void> release(SqlConnection connection, LimitedRoute route, UUID replica, Lease lease) {
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(route.tenant(), route.name(), replica, lease.token()))
                .replaceWithVoid();
    }
}
