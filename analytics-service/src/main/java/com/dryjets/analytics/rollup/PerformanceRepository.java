package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Claims changed totals for publication, reads them and adds them to the summaries. */
@ApplicationScoped
class PerformanceRepository {

    /** Skips marks held by another replica, or by an ingest transaction that has not committed. */
    private static final String CLEAR_MARKS = """
            with due as materialized (
                select campaign_id, day, channel, tenant from performance_mark
                where dirty and published_at <= clock_timestamp() - make_interval(secs => $1)
                order by published_at limit $2
                for update skip locked
            )
            update performance_mark m set dirty = false, published_at = clock_timestamp()
            from due
            where (m.campaign_id, m.day, m.channel, m.tenant) = (due.campaign_id, due.day, due.channel, due.tenant)
            returning m.campaign_id, m.day, m.channel, m.tenant, m.published_at""";

    private static final String TOTALS = """
            select campaign_id, day, channel, tenant, metric, value
            from rollup_day natural join unnest($1::uuid[], $2::date[], $3::smallint[], $4::text[])
                as due (campaign_id, day, channel, tenant)""";

    private static final String ADD_TO_SUMMARIES = "call add_to_summaries($1, $2, $3, $4)";

    /** The key of a mark and its totals. */
    record Due(String tenant, UUID campaignId, short channel, LocalDate day) {

        static Due of(Row row) {
            return new Due(
                    row.getString("tenant"),
                    row.getUUID("campaign_id"),
                    row.getShort("channel"),
                    row.getLocalDate("day"));
        }

        /** The keys, column by column. */
        static Tuple columns(List<Due> due) {
            return Tuple.of(
                    due.stream().map(Due::campaignId).toArray(UUID[]::new),
                    due.stream().map(Due::day).toArray(LocalDate[]::new),
                    due.stream().map(Due::channel).toArray(Short[]::new),
                    due.stream().map(Due::tenant).toArray(String[]::new));
        }

        PerformanceUpdated event(Map<Metric, BigDecimal> totals, Instant asOf) {
            return new PerformanceUpdated(campaignId, Codes.channel(channel), day, totals, asOf);
        }
    }

    /**
     * Clears due marks and holds them until the transaction ends. The time is the database's: with the clocks of two
     * replicas, a later update could seem to be the earlier one.
     */
    Uni<Map<Due, Instant>> clearMarks(SqlConnection connection, Duration atMostEvery, int limit) {
        return connection
                .preparedQuery(CLEAR_MARKS)
                .execute(Tuple.of(atMostEvery.toMillis() / 1000.0, limit))
                .map(PerformanceRepository::publishedAt);
    }

    /** Reads the current totals. A separate statement, after the marks are held, sees all that they stand for. */
    Uni<Map<Due, Map<Metric, BigDecimal>>> totals(SqlConnection connection, List<Due> due) {
        return connection.preparedQuery(TOTALS).execute(Due.columns(due)).map(PerformanceRepository::byKey);
    }

    /** Adds what the totals have gained to campaign_summary and rollup_tenant_day. The transaction holds their marks. */
    Uni<Void> addToSummaries(SqlConnection connection, List<Due> due) {
        return connection
                .preparedQuery(ADD_TO_SUMMARIES)
                .execute(Due.columns(due))
                .replaceWithVoid();
    }

    private static Map<Due, Instant> publishedAt(RowSet<Row> rows) {
        Map<Due, Instant> due = new LinkedHashMap<>();
        rows.forEach(row ->
                due.put(Due.of(row), row.getOffsetDateTime("published_at").toInstant()));
        return due;
    }

    private static Map<Due, Map<Metric, BigDecimal>> byKey(RowSet<Row> rows) {
        Map<Due, Map<Metric, BigDecimal>> totals = new LinkedHashMap<>();
        rows.forEach(row -> totals.computeIfAbsent(Due.of(row), key -> new EnumMap<>(Metric.class))
                .put(Codes.metric(row.getShort("metric")), row.getBigDecimal("value")));
        return totals;
    }
}
