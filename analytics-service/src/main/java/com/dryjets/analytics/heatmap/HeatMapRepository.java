package com.dryjets.analytics.heatmap;

import com.dryjets.analytics.heatmap.HeatMapRules.Slot;
import com.dryjets.analytics.heatmap.HeatMapRules.Sum;
import com.dryjets.analytics.rollup.Codes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the hours of a campaign. */
@ApplicationScoped
class HeatMapRepository {

    private static final String HOURS = """
            select extract(isodow from hour at time zone $5)::smallint as weekday,
                extract(hour from hour at time zone $5)::smallint as hour, metric, sum(human) as value
            from rollup_hour
            where campaign_id = $2 and hour >= $3 and hour < $4 and metric = any($6::smallint[]) and tenant = $1
            group by 1, 2, 3""";

    private static final Short[] SHOWN =
            HeatMapRules.SHOWN.stream().map(Codes::of).toArray(Short[]::new);

    /** What each hour of the week had between two moments, by the clocks of a zone. */
    Uni<List<Sum>> sums(
            SqlConnection connection, String tenant, UUID campaignId, Instant from, Instant until, ZoneId zone) {
        Tuple parameters = Tuple.tuple()
                .addString(tenant)
                .addUUID(campaignId)
                .addOffsetDateTime(from.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC))
                .addString(zone.getId())
                .addArrayOfShort(SHOWN);
        return connection.preparedQuery(HOURS).execute(parameters).map(rows -> {
            List<Sum> sums = new ArrayList<>();
            rows.forEach(row -> sums.add(sum(row)));
            return sums;
        });
    }

    private static Sum sum(Row row) {
        return new Sum(
                new Slot(DayOfWeek.of(row.getShort("weekday")), row.getShort("hour")),
                Codes.metric(row.getShort("metric")),
                row.getBigDecimal("value"));
    }
}
