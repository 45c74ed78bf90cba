package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.optimization.WaterFilling.Share;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The allocations in force, as they can be kept. A channel that has spent more than its allocation took the money from the
 * others, whose rests shrink in proportion, so that the sum stays the budget.
 */
final class CurrentSplit {

    private CurrentSplit() {}

    /** The channels that have spent more than their allocation. */
    static List<Channel> overspent(CampaignBudget budget) {
        return budget.campaign().channels().stream()
                .filter(channel -> isOverspent(budget, channel))
                .toList();
    }

    static boolean isOverspent(CampaignBudget budget, Channel channel) {
        return budget.spent(channel).compareTo(budget.allocated(channel)) > 0;
    }

    /** The allocations in force with what is spent already; those in force if the spend exceeds the budget. */
    static List<ChannelAllocation> of(CampaignBudget budget) {
        Map<Channel, Limits> limits = new EnumMap<>(Channel.class);
        budget.campaign()
                .channels()
                .forEach(channel -> limits.put(channel, new Limits(ReallocationRules.floor(budget, channel), null)));
        return within(budget, limits);
    }

    /** The allocations in force, changed no more than the limits demand; unchanged if the budget does not fit in. */
    static List<ChannelAllocation> within(CampaignBudget budget, Map<Channel, Limits> limits) {
        MinorUnits units = new MinorUnits(budget.budget().fractionDigits());
        List<Channel> channels = List.copyOf(limits.keySet());
        long amount = units.of(budget.budget().amount());
        List<Share> shares = new ArrayList<>();
        for (Channel channel : channels) {
            long min = units.of(limits.get(channel).floor());
            double rest = Math.max(0, units.of(budget.allocated(channel)) - (double) spent(budget, channel, units));
            // A channel without a rest gets money only if no other may take it.
            shares.add(new Share(
                    rest + 1e-9 * amount, -spent(budget, channel, units), min, cap(limits.get(channel), units)));
        }
        if (keepsAll(budget, limits)
                || shares.stream().mapToLong(Share::min).sum() > amount
                || shares.stream().mapToLong(Share::max).sum() < amount) {
            return budget.allocations();
        }
        long[] divided = WaterFilling.divide(amount, shares);
        Map<Channel, Long> amounts = new EnumMap<>(Channel.class);
        for (int i = 0; i < divided.length; i++) {
            amounts.put(channels.get(i), divided[i]);
        }
        return units.allocations(amounts);
    }

    private static boolean keepsAll(CampaignBudget budget, Map<Channel, Limits> limits) {
        return limits.entrySet().stream().allMatch(entry -> {
            BigDecimal allocated = budget.allocated(entry.getKey());
            BigDecimal cap = entry.getValue().cap();
            return allocated.compareTo(entry.getValue().floor()) >= 0 && (cap == null || allocated.compareTo(cap) <= 0);
        });
    }

    private static long spent(CampaignBudget budget, Channel channel, MinorUnits units) {
        return units.of(ReallocationRules.floor(budget, channel));
    }

    static long cap(Limits limits, MinorUnits units) {
        BigDecimal cap = limits.cap();
        return cap == null ? SplitRules.NO_CAP : units.of(cap);
    }
}
