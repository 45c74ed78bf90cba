package com.dryjets.email.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;

/** How many messages leave over a route on a day, while its reputation is warmed up. All replicas share the quota. */
public interface DailyQuotas {

    /**
     * Reads how much of a day's quota is left; others wait with it until the transaction ends.
     *
     * @param most the quota of the day
     */
    Uni<Integer> left(SqlConnection connection, String tenant, String route, LocalDate day, int most);

    /**
     * Takes messages out of a day's quota; those that are given back afterwards stay taken.
     *
     * @param most the quota of the day
     * @return how many of the wanted ones may leave
     */
    Uni<Integer> take(SqlConnection connection, String tenant, String route, LocalDate day, int wanted, int most);
}
