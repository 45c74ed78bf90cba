package com.dryjets.social.slot;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads and stores posting slots. */
@ApplicationScoped
class SlotRepository {

    private static final String OF_ACCOUNT =
            "select weekday, time_of_day from posting_slot where account_id = $1 order by weekday, time_of_day";

    Uni<List<Slot>> of(SqlConnection connection, UUID accountId) {
        return connection
                .preparedQuery(OF_ACCOUNT)
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Slot(DayOfWeek.of(row.getInteger("weekday")), row.getLocalTime("time_of_day")))
                        .toList());
    }
}
