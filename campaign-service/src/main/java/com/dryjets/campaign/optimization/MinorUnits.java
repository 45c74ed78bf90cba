package com.dryjets.campaign.optimization;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Converts amounts to minor units of a currency, which can be divided without a remainder getting lost. */
record MinorUnits(int digits) {

    /** The number of minor units in a unit. */
    double factor() {
        return Math.pow(10, digits);
    }

    long of(BigDecimal amount) {
        return amount.movePointRight(digits).longValue();
    }

    long of(double amount) {
        return (long) (amount * factor());
    }

    List<ChannelAllocation> allocations(Map<Channel, Long> shares) {
        return shares.entrySet().stream()
                .map(share -> new ChannelAllocation(share.getKey(), BigDecimal.valueOf(share.getValue(), digits)))
                .toList();
    }
}
