package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Queries of the daily quotas. */
@ApplicationScoped
class DailyQuotaRepository implements DailyQuotas {

    /** Locks the row, so that the next claim sees what this one takes. */
    private static final String TAKEN = """
            insert into route_day as d (tenant, route, day, taken) values ($1, $2, $3, 0)
            on conflict (tenant, route, day) do update set taken = d.taken returning taken""";

    private static final String TAKE = """
            insert into route_day as d (tenant, route, day, taken) values ($1, $2, $3, least($4::int, $5::int))
            on conflict (tenant, route, day) do update set taken = greatest(d.taken, least(d.taken + $4::int, $5::int))
            returning new.taken - coalesce(old.taken, 0) as admitted""";

    @Override
    public Uni<Integer> left(SqlConnection connection, String tenant, String route, LocalDate day, int most) {
        return connection
                .preparedQuery(TAKEN)
                .execute(Tuple.of(tenant, route, day))
                .map(rows -> rows.iterator().next().getInteger("taken"))
                .map(taken -> Math.max(0, most - taken));
    }

    @Override
    public Uni<Integer> take(
            SqlConnection connection, String tenant, String route, LocalDate day, int wanted, int most) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.tuple()
                        .addString(tenant)
                        .addString(route)
                        .addLocalDate(day)
                        .addInteger(wanted)
                        .addInteger(most))
                .map(rows -> rows.iterator().next().getInteger("admitted"));
    }
}
