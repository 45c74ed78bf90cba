package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.event.PerformanceEvent.ContentPerformanceUpdated;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims content whose totals have changed, and sums them from its quarters. */
@ApplicationScoped
class ContentPerformanceRepository {

    /** Skips marks held by another replica, or by an ingest transaction that has not committed. */
    private static final String CLEAR_MARKS = """
            with due as materialized (
                select campaign_id, content_ref, channel, tenant from content_performance_mark
                where dirty and published_at <= clock_timestamp() - make_interval(secs => $1)
                order by published_at limit $2
                for update skip locked
            )
            update content_performance_mark m
            set dirty = false, published_at = clock_timestamp(), sequence = m.sequence + 1
            from due
            where (m.campaign_id, m.content_ref, m.channel, m.tenant)
                = (due.campaign_id, due.content_ref, due.channel, due.tenant)
            returning m.campaign_id, m.content_ref, m.channel, m.tenant, m.sequence, m.published_at""";

    private static final String TOTALS = """
            select r.campaign_id, r.content_ref, r.channel, r.tenant, r.metric, sum(r.value) as value,
                sum(r.human) as human
            from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::text[]) as due (campaign, content, channel, tenant)
                join rollup_quarter r on r.tenant = due.tenant collate "C" and r.content_ref = due.content
                    and r.campaign_id = due.campaign and r.channel = due.channel
            where r.content_ref <> '00000000-0000-0000-0000-000000000000'
            group by 1, 2, 3, 4, 5""";

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

    /** A cleared mark. */
    record Update(long sequence, Instant asOf) {}

    /** Totals of all records, and without those of machines. */
    record Totals(Map<Metric, BigDecimal> all, Map<Metric, BigDecimal> human) {

        ContentPerformanceUpdated event(Due due, Update update) {
            return new ContentPerformanceUpdated(
                    due.campaignId(),
                    due.contentRef(),
                    Codes.channel(due.channel()),
                    all,
                    human,
                    update.sequence(),
                    update.asOf());
        }
    }

    /** Clears due marks and holds them until the transaction ends. */
    Uni<Map<Due, Update>> clearMarks(SqlConnection connection, Duration atMostEvery, int limit) {
        return connection
                .preparedQuery(CLEAR_MARKS)
                .execute(Tuple.of(atMostEvery.toMillis() / 1000.0, limit))
                .map(ContentPerformanceRepository::updates);
    }

    /** Sums the current totals. A separate statement, after the marks are held, sees all that they stand for. */
    Uni<Map<Due, Totals>> totals(SqlConnection connection, List<Due> due) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(
                        due.stream().map(Due::campaignId).toArray(UUID[]::new),
                        due.stream().map(Due::contentRef).toArray(UUID[]::new),
                        due.stream().map(Due::channel).toArray(Short[]::new),
                        due.stream().map(Due::tenant).toArray(String[]::new)))
                .map(ContentPerformanceRepository::byKey);
    }

    private static Map<Due, Update> updates(RowSet<Row> rows) {
        Map<Due, Update> updates = new LinkedHashMap<>();
        rows.forEach(row -> updates.put(
                Due.of(row),
                new Update(
                        row.getLong("sequence"),
                        row.getOffsetDateTime("published_at").toInstant())));
        return updates;
    }

    private static Map<Due, Totals> byKey(RowSet<Row> rows) {
        Map<Due, Totals> totals = new LinkedHashMap<>();
        rows.forEach(row -> {
            Metric metric = Codes.metric(row.getShort("metric"));
            Totals found = totals.computeIfAbsent(
                    Due.of(row), key -> new Totals(new EnumMap<>(Metric.class), new EnumMap<>(Metric.class)));
            found.all().put(metric, row.getBigDecimal("value"));
            found.human().put(metric, row.getBigDecimal("human"));
        });
        return totals;
    }
}
