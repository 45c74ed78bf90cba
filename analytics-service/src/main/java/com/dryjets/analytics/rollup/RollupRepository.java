package com.dryjets.analytics.rollup;

import com.dryjets.analytics.record.Codes;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.DayTotals.SplitDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads rollup_total, the rollups by day and rollup_tenant_day. */
@ApplicationScoped
class RollupRepository implements Rollups {

    private static final String TOTALS = """
            select channel, metric, value, human from rollup_total
            where tenant = $1 and campaign_id = $2 order by channel, metric""";

    private static final String DAYS = """
            select day, channel, metric, value, human from %s
            where campaign_id = $2 and day between $3 and $4 and tenant = $1""";
    private static final String UTC_DAYS = DAYS.formatted("rollup_day");
    private static final String LOCAL_DAYS = DAYS.formatted("rollup_local_day");

    private static final String SPLIT_DAYS = """
            select day, metric, sum(value) filter (where channel = %2$d), sum(value) filter (where channel <> %2$d)
            from %1$s where campaign_id = $2 and day between $3 and $4 and tenant = $1
            group by day, metric""";
    private static final String UTC_SPLIT_DAYS = SPLIT_DAYS.formatted("rollup_day", Codes.of(Channel.EMAIL));
    private static final String LOCAL_SPLIT_DAYS = SPLIT_DAYS.formatted("rollup_local_day", Codes.of(Channel.EMAIL));

    private static final String FIRST_DAY =
            "select day from %s where campaign_id = $2 and tenant = $1 order by campaign_id, day limit 1";
    private static final String FIRST_UTC_DAY = FIRST_DAY.formatted("rollup_day");
    private static final String FIRST_LOCAL_DAY = FIRST_DAY.formatted("rollup_local_day");

    private static final String FIRST_TENANT_DAY =
            "select day from rollup_tenant_day where tenant = $1 order by tenant, day limit 1";

    private static final String TENANT_DAYS = """
            select day, channel, metric, value, value as human from rollup_tenant_day
            where tenant = $1 and day between $2 and $3""";

    private static final String METRIC_DAYS = """
            select campaign_id, day, sum(value) as value from rollup_day
            where campaign_id = any($2) and day between $3 and $4 and tenant = $1 and metric = $5
            group by campaign_id, day""";

    @Override
    public Uni<Map<Channel, ChannelTotals>> totals(SqlConnection connection, String tenant, UUID campaignId) {
        return connection
                .preparedQuery(TOTALS)
                .execute(Tuple.of(tenant, campaignId))
                .map(RollupRows::byChannel);
    }

    @Override
    public Uni<List<ChannelDay>> days(SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(isUtc(period) ? UTC_DAYS : LOCAL_DAYS)
                .execute(Tuple.of(tenant, campaignId, period.from(), period.to()))
                .map(RollupRows::byDay);
    }

    @Override
    public Uni<List<SplitDay>> splitDays(SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(isUtc(period) ? UTC_SPLIT_DAYS : LOCAL_SPLIT_DAYS)
                .execute(Tuple.of(tenant, campaignId, period.from(), period.to()))
                .map(RollupRows::splitByDay);
    }

    @Override
    public Uni<Optional<LocalDate>> firstDay(SqlConnection connection, String tenant, UUID campaignId, Period period) {
        return connection
                .preparedQuery(isUtc(period) ? FIRST_UTC_DAY : FIRST_LOCAL_DAY)
                .execute(Tuple.of(tenant, campaignId))
                .map(RollupRepository::day);
    }

    @Override
    public Uni<Optional<LocalDate>> firstDay(SqlConnection connection, String tenant) {
        return connection
                .preparedQuery(FIRST_TENANT_DAY)
                .execute(Tuple.of(tenant))
                .map(RollupRepository::day);
    }

    @Override
    public Uni<List<ChannelDay>> tenantDays(SqlConnection connection, String tenant, Period period) {
        return connection
                .preparedQuery(TENANT_DAYS)
                .execute(Tuple.of(tenant, period.from(), period.to()))
                .map(RollupRows::byDay);
    }

    @Override
    public Uni<Map<UUID, Map<LocalDate, BigDecimal>>> metricDays(
            SqlConnection connection, String tenant, List<UUID> campaignIds, Metric metric, Period period) {
        Tuple parameters =
                Tuple.of(tenant, campaignIds.toArray(UUID[]::new), period.from(), period.to(), Codes.of(metric));
        return connection.preparedQuery(METRIC_DAYS).execute(parameters).map(RollupRepository::byCampaign);
    }

    private static Optional<LocalDate> day(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getLocalDate("day"));
    }

    private static boolean isUtc(Period period) {
        return period.timeZone().equals(Period.DEFAULT_ZONE);
    }

    private static Map<UUID, Map<LocalDate, BigDecimal>> byCampaign(RowSet<Row> rows) {
        Map<UUID, Map<LocalDate, BigDecimal>> campaigns = new HashMap<>();
        rows.forEach(row -> campaigns
                .computeIfAbsent(row.getUUID("campaign_id"), id -> new HashMap<>())
                .put(row.getLocalDate("day"), row.getBigDecimal("value")));
        return campaigns;
    }
}
