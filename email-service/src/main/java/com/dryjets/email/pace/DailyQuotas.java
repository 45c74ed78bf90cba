package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;

/** How many messages leave over a route on a day, while its reputation is warmed up. All replicas share the quota. */
public interface DailyQuotas {

    /**
     * Takes messages out of a day's quota; those that are given back afterwards stay taken.
     *
     * @param most the quota of the day
     * @return how many of the wanted ones may leave
     */
    Uni<Integer> take(SqlConnection connection, String tenant, String route, LocalDate day, int wanted, int most);
}
