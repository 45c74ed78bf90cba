package com.dryjets.analytics.rollup;

import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.DayTotals.SplitDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the totals of campaigns and their days. Reading never touches the records. */
public interface Rollups {

    /** A campaign's totals since its beginning. */
    Uni<Map<Channel, ChannelTotals>> totals(SqlConnection connection, String tenant, UUID campaignId);

    /** The days of a period that have records, oldest first, in the period's time zone. */
    Uni<List<ChannelDay>> days(SqlConnection connection, String tenant, UUID campaignId, Period period);

    /** The same days, with channels added up by the database, for callers that don't need each. */
    Uni<List<SplitDay>> splitDays(SqlConnection connection, String tenant, UUID campaignId, Period period);

    /** The day of a campaign's first record, in a period's time zone; empty without a record. */
    Uni<Optional<LocalDate>> firstDay(SqlConnection connection, String tenant, UUID campaignId, Period period);

    /** The UTC day of a tenant's first record; empty without a record. */
    Uni<Optional<LocalDate>> firstDay(SqlConnection connection, String tenant);

    /** The UTC days of a period, all campaigns of the tenant together; all of it counts as human. */
    Uni<List<ChannelDay>> tenantDays(SqlConnection connection, String tenant, Period period);

    /** One metric by UTC day and campaign. Campaigns and days without a record are absent. */
    Uni<Map<UUID, Map<LocalDate, BigDecimal>>> metricDays(
            SqlConnection connection, String tenant, List<UUID> campaignIds, Metric metric, Period period);
}
