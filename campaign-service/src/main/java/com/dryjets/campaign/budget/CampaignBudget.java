package com.dryjets.campaign.budget;

import com.dryjets.campaign.budget.SpendRepository.ChannelDay;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A campaign's budget with all that has been done with it.
 *
 * @param allocations those in force: they add up to the budget
 * @param totals figures by channel, also of channels that other systems report and the campaign does not have
 * @param days spend and revenue by channel and day, by day
 */
public record CampaignBudget(
        Campaign campaign,
        List<ChannelAllocation> allocations,
        Map<Channel, MetricTotals> totals,
        List<ChannelDay> days) {

    public Money budget() {
        return campaign.budget();
    }

    /** The campaign's channels and those that have figures without being the campaign's. */
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.copyOf(campaign.channels());
        channels.addAll(totals.keySet());
        return channels;
    }

    /** What the channel may cost; nothing for one that the campaign does not have. */
    public BigDecimal allocated(Channel channel) {
        return allocations.stream()
                .filter(allocation -> allocation.channel() == channel)
                .map(ChannelAllocation::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    public MetricTotals figures(Channel channel) {
        return totals.getOrDefault(channel, MetricTotals.none());
    }

    public BigDecimal spent(Channel channel) {
        return figures(channel).total(Metric.SPEND);
    }

    /** All channels together: the one source of the campaign's ratios. */
    public MetricTotals total() {
        return totals.values().stream().reduce(MetricTotals.none(), MetricTotals::plus);
    }

    /** What all channels have spent. */
    public BigDecimal spent() {
        return total().total(Metric.SPEND);
    }
}
