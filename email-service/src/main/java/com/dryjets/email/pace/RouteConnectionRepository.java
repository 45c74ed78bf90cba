package com.dryjets.email.pace;

import com.dryjets.email.pace.ConnectionRules.Holder;
import com.dryjets.email.pace.ConnectionRules.Share;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of the connections that replicas hold. */
@ApplicationScoped
class RouteConnectionRepository {

    /** The replicas of a route take turns, so that each counts what the others hold. */
    private static final String TAKE_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('connections:' || $1 || ':' || $2, 0)) as text)";

    private static final String FORGET_GONE = """
            delete from route_connection where tenant = $1 and route = $2 and leased_until < clock_timestamp()""";

    private static final String OTHERS = """
            select replica, connections from route_connection where tenant = $1 and route = $2 and replica <> $3""";

    private static final String HOLD = """
            insert into route_connection as c (tenant, route, replica, connections, leased_until)
            values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond')
            on conflict (tenant, route, replica) do update
            set connections = excluded.connections, leased_until = excluded.leased_until""";

    private static final String RELEASE =
            "delete from route_connection where tenant = $1 and route = $2 and replica = $3";

    /**
     * Takes or renews the share of a replica.
     *
     * @param open how many connections it has open
     */
    Uni<Share> share(SqlConnection connection, LimitedRoute route, int limit, UUID replica, int open, Duration lease) {
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
                .map(others -> ConnectionRules.share(limit, others, replica, open))
                .call(share -> hold(connection, route, replica, share, lease));
    }

    private static Uni<?> hold(
            SqlConnection connection, LimitedRoute route, UUID replica, Share share, Duration lease) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(route.tenant(), route.name(), replica, share.held(), (double) lease.toMillis()));
    }

    /** Gives the share of a replica back. */
    Uni<Void> release(SqlConnection connection, LimitedRoute route, UUID replica) {
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(route.tenant(), route.name(), replica))
                .replaceWithVoid();
    }
}
