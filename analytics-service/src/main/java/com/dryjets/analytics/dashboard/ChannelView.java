package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.RatesView;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One channel's figures since the campaign began. */
@Schema(name = "ChannelMetrics")
public record ChannelView(
        Channel channel,

        @Schema(description = "By metric; metrics that were never recorded are absent")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates) {

    /** The figures of a channel as they are shown. */
    public static ChannelView of(Channel channel, ChannelFigures figures) {
        return new ChannelView(
                channel,
                new TreeMap<>(figures.raw().totals()),
                human(figures),
                RatesView.of(Audience.of(channel, figures)));
    }

    /** Opens and clicks by people: the only metrics whose records say who was behind them. */
    public static Map<Metric, BigDecimal> human(ChannelFigures figures) {
        Map<Metric, BigDecimal> human = new TreeMap<>(figures.human().totals());
        human.keySet().retainAll(java.util.Set.of(Metric.OPENS, Metric.CLICKS));
        return human;
    }
}
