package com.dryjets.email.pace;

import com.dryjets.email.pace.RateRules.Taken;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Queries for the rates of routes. */
@ApplicationScoped
class RouteRateRepository {

    /** Locks the row, so that turns are allotted to one caller at a time, and reads the clock while holding the lock. */
    private static final String LOCK = """
            insert into route_rate as r (tenant, route, next_at) values ($1, $2, now())
            on conflict (tenant, route) do update set next_at = r.next_at
            returning next_at, clock_timestamp() as at""";

    private static final String MOVE = "update route_rate set next_at = $3 where tenant = $1 and route = $2";

    /**
     * The allotted turns.
     *
     * @param opens the time until campaigns can get turns again
     */
    record Given(Taken taken, Duration opens) {}

    /** Takes turns by the clock of the database; other replicas wait until the transaction ends. */
    Uni<Given> take(SqlConnection connection, LimitedRoute route, int wanted, Duration ahead) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(route.tenant(), route.name()))
                .map(rows -> rows.iterator().next())
                .chain(row -> {
                    Instant now = row.getOffsetDateTime("at").toInstant();
                    Instant nextAt = row.getOffsetDateTime("next_at").toInstant();
                    Taken taken = RateRules.take(nextAt, route.perSecond(), wanted, ahead, now);
                    return move(connection, route, taken.nextAt()).replaceWith(new Given(taken, taken.opens(now)));
                });
    }

    private static Uni<Void> move(SqlConnection connection, LimitedRoute route, Instant nextAt) {
        return connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(route.tenant(), route.name(), Utc.of(nextAt)))
                .replaceWithVoid();
    }
}
