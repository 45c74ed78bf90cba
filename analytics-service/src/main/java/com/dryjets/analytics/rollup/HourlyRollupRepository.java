package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.HourlyRollups.ContentCampaign;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHour;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHourTotal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads rollup_hour. */
@ApplicationScoped
class HourlyRollupRepository implements HourlyRollups {

    private static final String HOURS = """
            select hour, metric, sum(value) as value from rollup_hour
            where campaign_id = $2 and hour >= $3 and hour < $4 and tenant = $1
            group by hour, metric""";

    private static final String WEEK_HOURS = """
            select extract(isodow from hour at time zone $5)::smallint as weekday,
                extract(hour from hour at time zone $5)::smallint as hour, metric, sum(human) as value
            from rollup_hour
            where campaign_id = $2 and hour >= $3 and hour < $4 and metric = any($6::smallint[]) and tenant = $1
            group by 1, 2, 3""";

    /** Records without a content id share the nil UUID; excluding it explicitly lets the partial index be used. */
    private static final String OF_CONTENT = """
            from rollup_hour r
            where r.tenant = $1 and r.content_ref = $2 and r.content_ref <> '00000000-0000-0000-0000-000000000000'""";

    private static final String CONTENT_CAMPAIGNS = """
            select r.campaign_id, min(r.hour) as first_hour, max(r.hour) as last_hour %s
            group by 1 order by 2, 1""".formatted(OF_CONTENT);

    private static final String CONTENT_TOTALS = """
            select channel, metric, sum(value) as value, sum(human) as human %s group by 1, 2""".formatted(OF_CONTENT);

    private static final String CONTENT_DAYS = """
            select (hour at time zone $3)::date as day, channel, metric, sum(value) as value, sum(human) as human
            %s and hour >= $4 and hour < $5 group by 1, 2, 3""".formatted(OF_CONTENT);

    @Override
    public Uni<SortedMap<Instant, Map<Metric, BigDecimal>>> hours(
            SqlConnection connection, String tenant, UUID campaignId, Instant from, Instant until) {
        return connection
                .preparedQuery(HOURS)
                .execute(Tuple.of(tenant, campaignId, Utc.of(from), Utc.of(until)))
                .map(HourlyRollupRepository::byHour);
    }

    @Override
    public Uni<List<WeekHourTotal>> weekHours(
            SqlConnection connection,
            String tenant,
            UUID campaignId,
            Instant from,
            Instant until,
            ZoneId zone,
            List<Metric> metrics) {
        Tuple parameters = Tuple.tuple()
                .addString(tenant)
                .addUUID(campaignId)
                .addOffsetDateTime(Utc.of(from))
                .addOffsetDateTime(Utc.of(until))
                .addString(zone.getId())
                .addArrayOfShort(metrics.stream().map(Codes::of).toArray(Short[]::new));
        return connection
                .preparedQuery(WEEK_HOURS)
                .execute(parameters)
                .map(rows -> RollupRows.list(rows, HourlyRollupRepository::weekHourTotal));
    }

    @Override
    public Uni<List<ContentCampaign>> contentCampaigns(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(CONTENT_CAMPAIGNS)
                .execute(Tuple.of(tenant, contentId))
                .map(rows -> RollupRows.list(rows, HourlyRollupRepository::contentCampaign));
    }

    @Override
    public Uni<Map<Channel, ChannelTotals>> contentTotals(SqlConnection connection, String tenant, UUID contentId) {
        return connection
                .preparedQuery(CONTENT_TOTALS)
                .execute(Tuple.of(tenant, contentId))
                .map(RollupRows::byChannel);
    }

    @Override
    public Uni<List<ChannelDay>> contentDays(SqlConnection connection, String tenant, UUID contentId, Period period) {
        return connection
                .preparedQuery(CONTENT_DAYS)
                .execute(Tuple.of(tenant, contentId, period.timeZone(), Utc.of(period.start()), Utc.of(period.end())))
                .map(RollupRows::byDay);
    }

    private static SortedMap<Instant, Map<Metric, BigDecimal>> byHour(RowSet<Row> rows) {
        SortedMap<Instant, Map<Metric, BigDecimal>> hours = new TreeMap<>();
        rows.forEach(row -> hours.computeIfAbsent(row.getOffsetDateTime("hour").toInstant(), hour -> new TreeMap<>())
                .put(Codes.metric(row.getShort("metric")), row.getBigDecimal("value")));
        return hours;
    }

    private static WeekHourTotal weekHourTotal(Row row) {
        return new WeekHourTotal(
                new WeekHour(DayOfWeek.of(row.getShort("weekday")), row.getShort("hour")),
                Codes.metric(row.getShort("metric")),
                row.getBigDecimal("value"));
    }

    private static ContentCampaign contentCampaign(Row row) {
        return new ContentCampaign(
                row.getUUID("campaign_id"),
                row.getOffsetDateTime("first_hour").toInstant(),
                row.getOffsetDateTime("last_hour").toInstant());
    }
}
