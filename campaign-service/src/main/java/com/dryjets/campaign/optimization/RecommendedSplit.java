package com.dryjets.campaign.optimization;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recommended division of a budget.
 *
 * @param reason if it is not feasible, the allocations are those in force
 * @param allocations they add up to the budget
 * @param revenueNow the expected total revenue with the allocations in force, within the budget; null while nothing is
 *     known
 * @param revenueThen the expected total revenue with the recommended allocations
 */
record RecommendedSplit(
        Basis basis,
        SplitReason reason,
        List<ChannelAllocation> allocations,
        Map<Channel, Limits> limits,
        Map<Channel, ChannelReason> reasons,
        @Nullable BigDecimal revenueNow,
        @Nullable BigDecimal revenueThen) {

    /** The data that a recommendation rests on. */
    public enum Basis {
        /** The marginal returns of fitted response curves. */
        CURVE,
        /** What the channels have earned so far, because there is insufficient data for curves. */
        PROPORTIONAL
    }

    BigDecimal recommended(Channel channel) {
        return allocations.stream()
                .filter(allocation -> allocation.channel() == channel)
                .map(ChannelAllocation::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
