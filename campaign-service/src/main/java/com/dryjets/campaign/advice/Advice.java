package com.dryjets.campaign.advice;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a budget is best divided.
 *
 * @param feasible whether the limits leave any division; where not, the allocations are those in force
 * @param allocations add up to the budget
 * @param revenueNow what the campaign is expected to bring in all with the allocations in force; null where nothing is
 *     known
 * @param revenueThen the same with these
 */
record Advice(
        Basis basis,
        boolean feasible,
        String reason,
        List<ChannelAllocation> allocations,
        Map<Channel, Limits> limits,
        Map<Channel, String> reasons,
        @Nullable BigDecimal revenueNow,
        @Nullable BigDecimal revenueThen) {

    /** What advice rests on. */
    public enum Basis {
        /** The marginal return of fitted response curves. */
        CURVE,
        /** What the channels have brought so far, because the data are too thin for curves. */
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
