package com.dryjets.campaign.budget;

import com.dryjets.common.event.CampaignEvent.ChannelAllocation;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Money;
import com.dryjets.common.problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a budget is divided among channels: to the minor unit, and adding up. */
public final class AllocationRules {

    private static final int MINOR_UNITS = 2;

    private AllocationRules() {}

    /** Equal shares by largest remainder: what does not divide goes, a minor unit each, to the first channels. */
    public static List<ChannelAllocation> equalShares(Money budget, List<Channel> channels) {
        long minor = budget.amount().movePointRight(MINOR_UNITS).longValueExact();
        long share = minor / channels.size();
        long remainder = minor % channels.size();
        List<ChannelAllocation> shares = new ArrayList<>(channels.size());
        for (int i = 0; i < channels.size(); i++) {
            shares.add(new ChannelAllocation(
                    channels.get(i), BigDecimal.valueOf(share + (i < remainder ? 1 : 0), MINOR_UNITS)));
        }
        return shares;
    }

    /** What is wrong with allocations; pointers lead into {@code channelAllocations}. */
    public static List<FieldError> faults(Money budget, List<Channel> channels, List<ChannelAllocation> allocations) {
        List<FieldError> faults = new ArrayList<>();
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < allocations.size(); i++) {
            ChannelAllocation allocation = allocations.get(i);
            String pointer = "/channelAllocations/" + i;
            if (!channels.contains(allocation.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            } else if (!seen.add(allocation.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is there twice"));
            }
            if (allocation.amount().signum() < 0) {
                faults.add(new FieldError(pointer + "/amount", "must not be negative"));
            } else if (allocation.amount().stripTrailingZeros().scale() > MINOR_UNITS) {
                faults.add(new FieldError(pointer + "/amount", "has more than two decimals"));
            }
            sum = sum.add(allocation.amount());
        }
        if (sum.compareTo(budget.amount()) != 0) {
            faults.add(new FieldError(
                    "/channelAllocations",
                    "add up to %s, but the budget is %s"
                            .formatted(sum.toPlainString(), budget.amount().toPlainString())));
        }
        return faults;
    }
}
