package com.dryjets.campaign.performance;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a campaign's channels have cost and earned.
 *
 * @param totals by channel, including channels that report metrics but do not belong to the campaign
 * @param days spend and revenue by channel and day, in order of days
 */
public record CampaignPerformance(Campaign campaign, Map<Channel, MetricTotals> totals, List<ChannelDay> days) {

    /** The maximum number of days in a series. */
    public static final int MAX_DAYS = 400;

    /** The campaign's channels, and those that report metrics without belonging to it. */
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.copyOf(campaign.channels());
        channels.addAll(totals.keySet());
        return channels;
    }

    public MetricTotals totals(Channel channel) {
        return totals.getOrDefault(channel, MetricTotals.none());
    }

    public BigDecimal spent(Channel channel) {
        return totals(channel).total(Metric.SPEND);
    }

    /** The totals of all channels: the one source of the campaign's KPIs. */
    public MetricTotals total() {
        return totals.values().stream().reduce(MetricTotals.none(), MetricTotals::plus);
    }

    public BigDecimal spent() {
        return total().total(Metric.SPEND);
    }
}
