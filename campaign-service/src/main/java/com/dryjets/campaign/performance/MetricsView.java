package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign's metric totals with their rates, and the days that they come from. */
public record MetricsView(
        UUID campaignId,
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Clicks per impression, in all channels except email") @Nullable
        BigDecimal ctr,

        @Nullable BigDecimal conversionRate,
        @Nullable BigDecimal roi,
        List<DayView> days) {

    /** The totals of a channel on a day (UTC). */
    public record DayView(LocalDate day, Channel channel, Map<Metric, BigDecimal> totals) {}

    static MetricsView of(UUID campaignId, List<DailyTotals> days) {
        Map<Channel, MetricTotals> channels = new EnumMap<>(Channel.class);
        days.forEach(day -> channels.merge(day.channel(), day.totals(), MetricTotals::plus));
        MetricTotals all = channels.values().stream().reduce(MetricTotals.none(), MetricTotals::plus);
        return new MetricsView(
                campaignId,
                all.totals(),
                MetricTotals.ctr(channels).orElse(null),
                all.conversionRate().orElse(null),
                all.roi().orElse(null),
                days.stream()
                        .map(day -> new DayView(
                                day.day(), day.channel(), day.totals().totals()))
                        .toList());
    }
}
