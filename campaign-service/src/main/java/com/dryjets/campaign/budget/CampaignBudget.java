package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A campaign's budget with its allocations and spend.
 *
 * @param allocations the allocations in force; they add up to the budget
 */
public record CampaignBudget(CampaignPerformance performance, List<ChannelAllocation> allocations) {

    public Campaign campaign() {
        return performance.campaign();
    }

    public Money budget() {
        return campaign().budget();
    }

    /** The campaign's channels, and those that report metrics without belonging to it. */
    public Set<Channel> channels() {
        return performance.channels();
    }

    /** The channel's allocation; zero if the channel does not belong to the campaign. */
    public BigDecimal allocated(Channel channel) {
        return allocations.stream()
                .filter(allocation -> allocation.channel() == channel)
                .map(ChannelAllocation::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    public BigDecimal spent(Channel channel) {
        return performance.spent(channel);
    }

    public BigDecimal spent() {
        return performance.spent();
    }
}
