package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One channel's metrics since the campaign began. */
@Schema(name = "ChannelMetrics")
public record ChannelView(
        Channel channel,

        @Schema(description = "By metric; metrics that were never recorded are absent")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates) {

    public static ChannelView of(Channel channel, ChannelTotals totals) {
        return new ChannelView(
                channel,
                new TreeMap<>(totals.raw().totals()),
                human(totals),
                RatesView.of(SplitTotals.of(channel, totals)));
    }

    public static List<ChannelView> all(Map<Channel, ChannelTotals> channels) {
        return channels.entrySet().stream()
                .map(channel -> of(channel.getKey(), channel.getValue()))
                .toList();
    }

    /** Human opens and clicks: the only metrics whose records carry a verdict. */
    static Map<Metric, BigDecimal> human(ChannelTotals totals) {
        Map<Metric, BigDecimal> human = new TreeMap<>(totals.human().totals());
        human.keySet().retainAll(Set.of(Metric.OPENS, Metric.CLICKS));
        return human;
    }
}
