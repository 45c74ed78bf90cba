package com.dryjets.email.pace;

import com.dryjets.email.recipient.Answers;
import com.dryjets.kit.work.Backoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Queries of the pauses of routes. */
@ApplicationScoped
class RoutePauseRepository implements RoutePauses {

    private static final String STATE = """
            select paused_until > now() or probed_until > now() as paused from route_pause
            where tenant = $1 and route = $2""";

    private static final String OF = """
            select route, reason, since, paused_until from route_pause where tenant = $1 and route = any($2)""";

    private static final String LASTING = OF + " and since <= now() - $3 * interval '1 millisecond'";

    private static final String PROBE = """
            update route_pause set probed_until = now() + interval '30 seconds'
            where tenant = $1 and route = $2 and paused_until <= now() and (probed_until is null or probed_until <= now())""";

    private static final String PASS_PROBE = """
            update route_pause set probed_until = null where tenant = $1 and route = $2""";

    private static final String REFUSALS = """
            select refusals from route_pause where tenant = $1 and route = $2 for update""";

    private static final String REFUSED = """
            insert into route_pause as p (tenant, route, reason, since, paused_until)
            values ($1, $2, $3, now(), now() + $4 * interval '1 millisecond')
            on conflict (tenant, route) do update set reason = excluded.reason, refusals = p.refusals + 1,
              paused_until = excluded.paused_until, probed_until = null where p.paused_until < now()""";

    private static final String WORKS = "delete from route_pause where tenant = $1 and route = $2";

    private final Backoff backoff;

    RoutePauseRepository(PaceConfig config) {
        this.backoff = new Backoff(Duration.ofSeconds(1), config.longestRoutePause());
    }

    @Override
    public Uni<RouteState> state(SqlConnection connection, String tenant, String route) {
        return connection
                .preparedQuery(STATE)
                .execute(Tuple.of(tenant, route))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(RouteState.WORKING)
                        : Boolean.TRUE.equals(rows.iterator().next().getBoolean("paused"))
                                ? Uni.createFrom().item(RouteState.PAUSED)
                                : probe(connection, tenant, route));
    }

    @Override
    public Uni<Map<String, RoutePause>> of(SqlConnection connection, String tenant, Collection<String> routes) {
        return connection
                .preparedQuery(OF)
                .execute(Tuple.of(tenant, routes.toArray(String[]::new)))
                .map(RoutePauseRepository::byRoute);
    }

    @Override
    public Uni<Map<String, RoutePause>> lasting(
            SqlConnection connection, String tenant, Collection<String> routes, Duration atLeast) {
        return connection
                .preparedQuery(LASTING)
                .execute(Tuple.of(tenant, routes.toArray(String[]::new), (double) atLeast.toMillis()))
                .map(RoutePauseRepository::byRoute);
    }

    private static Map<String, RoutePause> byRoute(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString("route"), RoutePauseRepository::pause));
    }

    private static RoutePause pause(Row row) {
        return new RoutePause(
                row.getString("reason"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("paused_until").toInstant());
    }

    /** Of several callers at the same moment, the others find the first one's mark. */
    private static Uni<RouteState> probe(SqlConnection connection, String tenant, String route) {
        return connection
                .preparedQuery(PROBE)
                .execute(Tuple.of(tenant, route))
                .map(probed -> probed.rowCount() == 1 ? RouteState.PROBED : RouteState.PAUSED);
    }

    @Override
    public Uni<Void> passProbe(SqlConnection connection, String tenant, String route) {
        return connection
                .preparedQuery(PASS_PROBE)
                .execute(Tuple.of(tenant, route))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> refused(SqlConnection connection, String tenant, String route, String reason) {
        return connection
                .preparedQuery(REFUSALS)
                .execute(Tuple.of(tenant, route))
                .map(rows -> rows.size() == 0 ? 1 : rows.iterator().next().getInteger("refusals") + 1)
                .chain(refusals -> connection
                        .preparedQuery(REFUSED)
                        .execute(Tuple.of(tenant, route, Answers.line(reason), (double)
                                backoff.after(refusals).toMillis())))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> works(SqlConnection connection, String tenant, String route) {
        return connection.preparedQuery(WORKS).execute(Tuple.of(tenant, route)).replaceWithVoid();
    }
}
