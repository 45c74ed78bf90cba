package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.event.PerformanceEvent.HourlyEngagementUpdated;
import com.dryjets.kit.work.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Claims hours whose totals have changed, and reads their totals. */
@ApplicationScoped
class HourlyPerformanceRepository {

    private static final int HOURS_A_DAY = 24;

    /** Skips marks held by another replica, or by an ingest transaction that has not committed. */
    private static final String CLEAR_MARKS = """
            with due as materialized (
                select campaign_id, day, channel, tenant, changed_hours from performance_mark
                where changed_hours <> 0 and hours_published_at <= clock_timestamp() - make_interval(secs => $1)
                order by hours_published_at limit $2
                for update skip locked
            )
            update performance_mark m
            set changed_hours = 0, published_hours = m.published_hours | due.changed_hours,
                hours_published_at = clock_timestamp(), hours_sequence = m.hours_sequence + 1
            from due left join campaign_projection c
                on c.tenant = due.tenant collate "default" and c.id = due.campaign_id
            where (m.campaign_id, m.day, m.channel, m.tenant) = (due.campaign_id, due.day, due.channel, due.tenant)
            returning m.campaign_id, m.day, m.channel, m.tenant, due.changed_hours, m.hours_sequence,
                m.hours_published_at, c.time_zone""";

    /** Reads only the four quarters of each hour, however long the campaign has run. */
    private static final String TOTALS = """
            select due.campaign_id, due.channel, due.tenant, due.hour, r.metric, sum(r.value) as value, sum(r.human) as human
            from unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[]) as due (campaign_id, channel, tenant, hour)
                join rollup_quarter r on r.campaign_id = due.campaign_id and r.quarter >= due.hour
                    and r.quarter < due.hour + interval '1 hour' and r.channel = due.channel
                    and r.tenant = due.tenant collate "C"
            group by 1, 2, 3, 4, 5""";

    /** An hour whose totals have changed, by its beginning. */
    record Due(String tenant, UUID campaignId, short channel, Instant hour) {}

    /** When an hour was cleared, and where its campaign is. */
    record Update(long sequence, Instant asOf, @Nullable String timeZone) {

        HourlyEngagementUpdated event(Due due, PublishedTotals totals) {
            return new HourlyEngagementUpdated(
                    due.campaignId(),
                    Codes.channel(due.channel()),
                    due.hour(),
                    timeZone,
                    totals.all(),
                    totals.human(),
                    sequence,
                    asOf);
        }
    }

    /** Clears due marks, holds them until the transaction ends, and answers their hours. */
    Uni<Map<Due, Update>> clearMarks(SqlConnection connection, Duration atMostEvery, int limit) {
        return connection
                .preparedQuery(CLEAR_MARKS)
                .execute(Tuple.of(atMostEvery.toMillis() / 1000.0, limit))
                .map(HourlyPerformanceRepository::updates);
    }

    /**
     * Reads the totals of hours; an hour without any is missing. A separate statement, after the marks are held, sees all
     * that they stand for.
     */
    Uni<Map<Due, PublishedTotals>> totals(SqlConnection connection, Collection<Due> due) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(
                        due.stream().map(Due::campaignId).toArray(UUID[]::new),
                        due.stream().map(Due::channel).toArray(Short[]::new),
                        due.stream().map(Due::tenant).toArray(String[]::new),
                        due.stream().map(hour -> Utc.of(hour.hour())).toArray(OffsetDateTime[]::new)))
                .map(HourlyPerformanceRepository::byHour);
    }

    private static Map<Due, Update> updates(RowSet<Row> rows) {
        Map<Due, Update> updates = new LinkedHashMap<>();
        rows.forEach(row -> {
            Update update = new Update(
                    row.getLong("hours_sequence"),
                    row.getOffsetDateTime("hours_published_at").toInstant(),
                    row.getString("time_zone"));
            hours(row.getLocalDate("day"), row.getInteger("changed_hours"))
                    .forEach(hour -> updates.put(due(row, hour), update));
        });
        return updates;
    }

    private static Iterable<Instant> hours(LocalDate day, int bits) {
        return IntStream.range(0, HOURS_A_DAY)
                .filter(hour -> (bits & (1 << hour)) != 0)
                .mapToObj(hour -> day.atTime(hour, 0).toInstant(ZoneOffset.UTC))::iterator;
    }

    private static Due due(Row row, Instant hour) {
        return new Due(row.getString("tenant"), row.getUUID("campaign_id"), row.getShort("channel"), hour);
    }

    private static Map<Due, PublishedTotals> byHour(RowSet<Row> rows) {
        Map<Due, PublishedTotals> totals = new LinkedHashMap<>();
        rows.forEach(row -> totals.computeIfAbsent(
                        due(row, row.getOffsetDateTime("hour").toInstant()), key -> PublishedTotals.empty())
                .put(row));
        return totals;
    }
}
