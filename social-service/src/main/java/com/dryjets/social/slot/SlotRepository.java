package com.dryjets.social.slot;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads and stores posting slots. */
@ApplicationScoped
class SlotRepository {

    private static final String OF_ACCOUNT =
            "select weekday, time_of_day from posting_slot where account_id = $1 order by weekday, time_of_day";

    private static final String DELETE = "delete from posting_slot where tenant = $1 and account_id = $2";
    private static final String INSERT = """
            insert into posting_slot (account_id, tenant, weekday, time_of_day)
            select $1, $2, weekday, time_of_day from unnest($3::int[], $4::time[]) as s (weekday, time_of_day)""";

    Uni<List<Slot>> of(SqlConnection connection, UUID accountId) {
        return connection
                .preparedQuery(OF_ACCOUNT)
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Slot(DayOfWeek.of(row.getInteger("weekday")), row.getLocalTime("time_of_day")))
                        .toList());
    }

    /** Replaces the slots of an account. */
    Uni<Void> replace(SqlConnection connection, String tenant, UUID accountId, List<Slot> slots) {
        Integer[] weekdays = slots.stream().map(slot -> slot.day().getValue()).toArray(Integer[]::new);
        LocalTime[] times = slots.stream().map(Slot::time).toArray(LocalTime[]::new);
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(tenant, accountId))
                .chain(() -> connection.preparedQuery(INSERT).execute(Tuple.of(accountId, tenant, weekdays, times)))
                .replaceWithVoid();
    }
}
