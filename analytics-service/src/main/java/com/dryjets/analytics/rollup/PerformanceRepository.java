package com.dryjets.analytics.rollup;

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

/** Which totals changed, and what they are now. */
@ApplicationScoped
class PerformanceRepository {

    /** What another replica, or an ingest that has not committed, holds is left for the next time. */
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

    /** What totals are kept for. */
    record Due(String tenant, UUID campaignId, short channel, LocalDate day) {

        static Due of(Row row) {
            return new Due(
                    row.getString("tenant"),
                    row.getUUID("campaign_id"),
                    row.getShort("channel"),
                    row.getLocalDate("day"));
        }

        /** The keys, column by column. */
        static Tuple keys(List<Due> due) {
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
     * Clears marks and holds them until the transaction ends. The moment is the database's: of replicas whose own
     * clocks disagree, a later update might seem to be the earlier one.
     */
    Uni<Map<Due, Instant>> clearMarks(SqlConnection connection, Duration atMostEvery, int limit) {
        return connection
                .preparedQuery(CLEAR_MARKS)
                .execute(Tuple.of(atMostEvery.toMillis() / 1000.0, limit))
                .map(rows -> {
                    Map<Due, Instant> due = new LinkedHashMap<>();
                    rows.forEach(row -> due.put(
                            Due.of(row), row.getOffsetDateTime("published_at").toInstant()));
                    return due;
                });
    }

    /** The totals as they are now. A statement of its own after the marks are held: it sees all that they stand for. */
    Uni<Map<Due, Map<Metric, BigDecimal>>> totals(SqlConnection connection, List<Due> due) {
        return connection.preparedQuery(TOTALS).execute(Due.keys(due)).map(PerformanceRepository::byKey);
    }

    private static Map<Due, Map<Metric, BigDecimal>> byKey(RowSet<Row> rows) {
        Map<Due, Map<Metric, BigDecimal>> totals = new LinkedHashMap<>();
        rows.forEach(row -> totals.computeIfAbsent(Due.of(row), key -> new EnumMap<>(Metric.class))
                .put(Codes.metric(row.getShort("metric")), row.getBigDecimal("value")));
        return totals;
    }
}
