package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.HourlyRollups.ContentCampaign;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHour;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHourTotal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.TimeZones;
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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Reads rollup_quarter, and the running totals of content. */
@ApplicationScoped
class HourlyRollupRepository implements HourlyRollups {

    /** The time of a quarter on the clocks of a zone, whose offsets are the last parameters of a query. */
    private static final String LOCAL = "(r.quarter at time zone 'UTC' + make_interval(secs => o.seconds))";

    private static final String OFFSETS = """
            join unnest($%d::timestamptz[], $%d::timestamptz[], $%d::integer[]) as o (since, until, seconds)
                on r.quarter >= o.since and r.quarter < o.until""";

    private static final String CAMPAIGN_QUARTERS =
            "r.campaign_id = $2 and r.quarter >= $3 and r.quarter < $4 and r.tenant = $1";

    private static final String HOURS = """
            select min(r.quarter) as quarter, r.metric, sum(r.value) as value
            from rollup_quarter r %s where %s
            group by date_trunc('hour', %s), o.seconds, r.metric""".formatted(OFFSETS.formatted(5, 6, 7), CAMPAIGN_QUARTERS, LOCAL);

    private static final String WEEK_HOURS = """
            select extract(isodow from %3$s)::smallint as weekday, extract(hour from %3$s)::smallint as hour, r.metric,
                sum(r.human) as value
            from rollup_quarter r %1$s where %2$s and r.metric = any($8::smallint[])
            group by 1, 2, 3""".formatted(OFFSETS.formatted(5, 6, 7), CAMPAIGN_QUARTERS, LOCAL);

    /** Records without a content id share the nil UUID; excluding it explicitly lets the partial index be used. */
    private static final String OF_CONTENT =
            "r.tenant = $1 and r.content_ref = $2 and r.content_ref <> '00000000-0000-0000-0000-000000000000'";

    /** Every piece has a mark in each of its campaigns, and the ends of the index tell its first and last quarters. */
    private static final String CONTENT_CAMPAIGNS = """
            select m.campaign_id, first.quarter as first, last.quarter as last
            from (select distinct campaign_id from content_performance_mark where tenant = $1 and content_ref = $2) m
                cross join lateral (select r.quarter from rollup_quarter r
                    where %1$s and r.campaign_id = m.campaign_id order by r.quarter limit 1) first
                cross join lateral (select r.quarter from rollup_quarter r
                    where %1$s and r.campaign_id = m.campaign_id order by r.quarter desc limit 1) last
            order by 2, 1""".formatted(OF_CONTENT);

    /** The running totals, and what the marked days have gained since they were added: no more quarters than theirs are read. */
    private static final String CONTENT_TOTALS = """
            with due as (
                select distinct m.campaign_id, m.channel, d.day
                from content_performance_mark m cross join unnest(m.days) d (day)
                where m.tenant = $1 and m.content_ref = $2)
            select t.channel, t.metric, sum(t.value) as value, sum(t.human) as human
            from (
                select c.channel, c.metric, c.value, c.human
                from rollup_content c where c.tenant = $1 and c.content_ref = $2
                union all
                select r.channel, r.metric, r.value, r.human
                from due join rollup_quarter r on %s
                    and r.campaign_id = due.campaign_id and r.channel = due.channel
                    and r.quarter >= due.day::timestamp at time zone 'UTC'
                    and r.quarter < (due.day + 1)::timestamp at time zone 'UTC'
                union all
                select c.channel, c.metric, -c.value, -c.human
                from due join rollup_content_day c on c.tenant = $1 and c.content_ref = $2
                    and c.campaign_id = due.campaign_id and c.channel = due.channel and c.day = due.day) t
            group by 1, 2""".formatted(OF_CONTENT);

    private static final String CONTENT_DAYS = """
            select %3$s::date as day, r.channel, r.metric, sum(r.value) as value, sum(r.human) as human
            from rollup_quarter r %1$s where %2$s and r.quarter >= $3 and r.quarter < $4
            group by 1, 2, 3""".formatted(OFFSETS.formatted(5, 6, 7), OF_CONTENT, LOCAL);

    @Override
    public Uni<SortedMap<Instant, Map<Metric, BigDecimal>>> hours(
            SqlConnection connection, String tenant, UUID campaignId, Instant from, Instant until, ZoneId zone) {
        return connection
                .preparedQuery(HOURS)
                .execute(parameters(tenant, campaignId, from, until, zone))
                .map(rows -> byHour(rows, LocalHours.of(zone)));
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
        Tuple parameters = parameters(tenant, campaignId, from, until, zone)
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
                .execute(
                        parameters(tenant, contentId, period.start(), period.end(), TimeZones.orUtc(period.timeZone())))
                .map(RollupRows::byDay);
    }

    private static Tuple parameters(String tenant, UUID id, Instant from, Instant until, ZoneId zone) {
        List<ZoneOffsets.Since> offsets = ZoneOffsets.between(zone, from, until);
        List<OffsetDateTime> bounds = new ArrayList<>();
        offsets.forEach(offset -> bounds.add(Utc.of(offset.since())));
        bounds.add(Utc.of(until));
        return Tuple.tuple()
                .addString(tenant)
                .addUUID(id)
                .addOffsetDateTime(Utc.of(from))
                .addOffsetDateTime(Utc.of(until))
                .addArrayOfOffsetDateTime(bounds.subList(0, offsets.size()).toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(bounds.subList(1, bounds.size()).toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(offsets.stream()
                        .map(offset -> offset.offset().getTotalSeconds())
                        .toArray(Integer[]::new));
    }

    private static SortedMap<Instant, Map<Metric, BigDecimal>> byHour(RowSet<Row> rows, LocalHours localHours) {
        SortedMap<Instant, Map<Metric, BigDecimal>> hours = new TreeMap<>();
        rows.forEach(row -> hours.computeIfAbsent(
                        localHours.begin(row.getOffsetDateTime("quarter").toInstant()), hour -> new TreeMap<>())
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
                row.getOffsetDateTime("first").toInstant(),
                row.getOffsetDateTime("last").toInstant());
    }
}
