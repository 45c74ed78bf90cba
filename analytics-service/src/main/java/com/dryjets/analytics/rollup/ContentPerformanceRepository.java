package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims content whose totals have changed, and brings its totals up to date. */
@ApplicationScoped
class ContentPerformanceRepository {

    /** Skips marks held by another replica, or by an ingest transaction that has not committed. */
    private static final String CLEAR_MARKS = """
            with due as materialized (
                select campaign_id, content_ref, channel, tenant, days from content_performance_mark
                where dirty and published_at <= clock_timestamp() - make_interval(secs => $1)
                order by published_at limit $2
                for update skip locked
            )
            update content_performance_mark m
            set dirty = false, days = '{}', published_at = clock_timestamp(), sequence = m.sequence + 1
            from due
            where (m.campaign_id, m.content_ref, m.channel, m.tenant)
                = (due.campaign_id, due.content_ref, due.channel, due.tenant)
            returning m.campaign_id, m.content_ref, m.channel, m.tenant, due.days, m.sequence, m.published_at""";

    /** Reads only the quarters of the changed days, however old the content is. */
    private static final String ADD_CHANGED_DAYS = """
            with due as materialized (
                select distinct * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[], $5::date[])
                    as d (campaign_id, content_ref, channel, tenant, day)
            ), gained as materialized (
                select due.*, now.metric, now.value, now.human, now.value - coalesce(d.value, 0) as added,
                    now.human - coalesce(d.human, 0) as added_human
                from due cross join lateral (
                        select r.metric, sum(r.value) as value, sum(r.human) as human
                        from rollup_quarter r
                        where r.tenant = due.tenant collate "C" and r.content_ref = due.content_ref
                            and r.content_ref <> '00000000-0000-0000-0000-000000000000'
                            and r.campaign_id = due.campaign_id and r.channel = due.channel
                            and r.quarter >= due.day::timestamp at time zone 'UTC'
                            and r.quarter < (due.day + 1)::timestamp at time zone 'UTC'
                        group by r.metric) now
                    left join rollup_content_day d on d.tenant = due.tenant collate "C"
                        and d.content_ref = due.content_ref and d.campaign_id = due.campaign_id
                        and d.channel = due.channel and d.day = due.day and d.metric = now.metric
            ), day_rows as (
                insert into rollup_content_day (tenant, content_ref, campaign_id, channel, day, metric, value, human)
                select tenant, content_ref, campaign_id, channel, day, metric, value, human from gained
                on conflict (tenant, content_ref, campaign_id, channel, day, metric)
                do update set value = excluded.value, human = excluded.human
            )
            insert into rollup_content as r (tenant, content_ref, campaign_id, channel, metric, value, human)
            select tenant, content_ref, campaign_id, channel, metric, sum(added), sum(added_human)
            from gained group by 1, 2, 3, 4, 5
            on conflict (tenant, content_ref, campaign_id, channel, metric)
            do update set value = r.value + excluded.value, human = r.human + excluded.human""";

    private static final String TOTALS = """
            select r.campaign_id, r.content_ref, r.channel, r.tenant, r.metric, r.value, r.human
            from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[]) as due (campaign, content, channel, tenant)
                join rollup_content r on r.tenant = due.tenant collate "C" and r.content_ref = due.content
                    and r.campaign_id = due.campaign and r.channel = due.channel""";

    /** The key of a mark and its totals. */
    record Due(String tenant, UUID campaignId, UUID contentRef, short channel) {

        static Due of(Row row) {
            return new Due(
                    row.getString("tenant"),
                    row.getUUID("campaign_id"),
                    row.getUUID("content_ref"),
                    row.getShort("channel"));
        }
    }

    /**
     * A cleared mark.
     *
     * @param days the UTC days whose totals have changed
     */
    record Update(List<LocalDate> days, long sequence, Instant asOf) {

        ContentPerformanceUpdated event(Due due, PublishedTotals totals) {
            return new ContentPerformanceUpdated(
                    due.campaignId(),
                    due.contentRef(),
                    Codes.channel(due.channel()),
                    totals.all(),
                    totals.human(),
                    sequence,
                    asOf);
        }
    }

    /** Clears due marks and holds them until the transaction ends. */
    Uni<Map<Due, Update>> clearMarks(SqlConnection connection, Duration atMostEvery, int limit) {
        return connection
                .preparedQuery(CLEAR_MARKS)
                .execute(Tuple.of(atMostEvery.toMillis() / 1000.0, limit))
                .map(ContentPerformanceRepository::updates);
    }

    /**
     * Adds what the changed days have gained to rollup_content. A separate statement, after the marks are held, sees all that
     * they stand for.
     */
    Uni<Void> addChangedDays(SqlConnection connection, Map<Due, Update> cleared) {
        List<Due> due = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        cleared.forEach((key, update) -> update.days().forEach(day -> {
            due.add(key);
            days.add(day);
        }));
        return connection
                .preparedQuery(ADD_CHANGED_DAYS)
                .execute(columns(due).addValue(days.toArray(LocalDate[]::new)))
                .replaceWithVoid();
    }

    /** Reads totals since the beginning; content without any is missing. */
    Uni<Map<Due, PublishedTotals>> totals(SqlConnection connection, Collection<Due> due) {
        return connection.preparedQuery(TOTALS).execute(columns(due)).map(ContentPerformanceRepository::byKey);
    }

    private static Tuple columns(Collection<Due> due) {
        return Tuple.of(
                due.stream().map(Due::campaignId).toArray(UUID[]::new),
                due.stream().map(Due::contentRef).toArray(UUID[]::new),
                due.stream().map(Due::channel).toArray(Short[]::new),
                due.stream().map(Due::tenant).toArray(String[]::new));
    }

    private static Map<Due, Update> updates(RowSet<Row> rows) {
        Map<Due, Update> updates = new LinkedHashMap<>();
        rows.forEach(row -> updates.put(
                Due.of(row),
                new Update(
                        List.of(row.getArrayOfLocalDates("days")),
                        row.getLong("sequence"),
                        row.getOffsetDateTime("published_at").toInstant())));
        return updates;
    }

    private static Map<Due, PublishedTotals> byKey(RowSet<Row> rows) {
        Map<Due, PublishedTotals> totals = new LinkedHashMap<>();
        rows.forEach(row -> totals.computeIfAbsent(Due.of(row), key -> PublishedTotals.empty())
                .put(row));
        return totals;
    }
}
