package com.dryjets.analytics.rollup;

import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Reads totals by the hours and days of a time zone: of a campaign, or of one piece of content in all of its campaigns. */
public interface HourlyRollups {

    /** An hour of the week. */
    record WeekHour(DayOfWeek weekday, int hour) {}

    /** The total of a metric in an hour of the week. */
    record WeekHourTotal(WeekHour weekHour, Metric metric, BigDecimal value) {}

    /** A campaign in which a piece of content has records, with the quarters of an hour of the first and the last. */
    record ContentCampaign(UUID campaignId, Instant first, Instant last) {}

    /** The hours of a time zone with records between two moments, all channels together, by their beginning. */
    Uni<SortedMap<Instant, Map<Metric, BigDecimal>>> hours(
            SqlConnection connection, String tenant, UUID campaignId, Instant from, Instant until, ZoneId zone);

    /** The human totals of each hour of the week between two moments, in a time zone. */
    Uni<List<WeekHourTotal>> weekHours(
            SqlConnection connection,
            String tenant,
            UUID campaignId,
            Instant from,
            Instant until,
            ZoneId zone,
            List<Metric> metrics);

    /** The campaigns in which content has records, earliest first; empty if it has none. */
    Uni<List<ContentCampaign>> contentCampaigns(SqlConnection connection, String tenant, UUID contentId);

    /** The totals of a piece of content since its first record. */
    Uni<Map<Channel, ChannelTotals>> contentTotals(SqlConnection connection, String tenant, UUID contentId);

    /** The days of a period on which content has records, oldest first. */
    Uni<List<ChannelDay>> contentDays(SqlConnection connection, String tenant, UUID contentId, Period period);
}
