package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.Codes;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the hours of a campaign, all channels together. */
@ApplicationScoped
class HoursRepository {

    private static final String HOURS = """
            select hour, metric, sum(value) as value from rollup_hour
            where campaign_id = $2 and hour >= $3 and hour < $4 and tenant = $1
            group by hour, metric""";

    /** The hours with records that begin between two moments. */
    Uni<SortedMap<Instant, Map<Metric, BigDecimal>>> hours(
            SqlConnection connection, String tenant, UUID campaignId, Instant from, Instant until) {
        Tuple parameters = Tuple.of(tenant, campaignId, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(HOURS).execute(parameters).map(rows -> {
            SortedMap<Instant, Map<Metric, BigDecimal>> hours = new TreeMap<>();
            rows.forEach(
                    row -> hours.computeIfAbsent(row.getOffsetDateTime("hour").toInstant(), hour -> new TreeMap<>())
                            .put(Codes.metric(row.getShort("metric")), row.getBigDecimal("value")));
            return hours;
        });
    }
}
