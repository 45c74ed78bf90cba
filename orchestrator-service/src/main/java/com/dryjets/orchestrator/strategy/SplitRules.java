package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Splits a budget by shares into amounts in whole minor units that add up to it. */
final class SplitRules {

    private SplitRules() {}

    /** The amounts by share alone. */
    static List<ChannelAllocation> split(Money budget, Map<Channel, BigDecimal> shares) {
        return split(budget, shares, Map.of()).orElseThrow();
    }

    /**
     * The amounts, none of which is less than what the channel has spent: what is spent can't be allocated to another
     * channel. The others share the rest.
     *
     * @param shares by channel, in any unit
     * @param spent by channel; a channel without an entry has spent nothing
     * @return empty if more is spent than the budget
     */
    static Optional<List<ChannelAllocation>> split(
            Money budget, Map<Channel, BigDecimal> shares, Map<Channel, BigDecimal> spent) {
        int digits = budget.fractionDigits();
        List<Channel> channels = List.copyOf(shares.keySet());
        long[] floors = channels.stream()
                .mapToLong(channel -> minor(spent.getOrDefault(channel, BigDecimal.ZERO), digits))
                .toArray();
        long total = budget.amount().movePointRight(digits).longValueExact();
        if (IntStream.range(0, floors.length).mapToLong(i -> floors[i]).sum() > total) {
            return Optional.empty();
        }
        long[] amounts = divide(total, channels.stream().map(shares::get).toList(), floors);
        return Optional.of(IntStream.range(0, amounts.length)
                .mapToObj(i -> new ChannelAllocation(channels.get(i), BigDecimal.valueOf(amounts[i], digits)))
                .toList());
    }

    /** Holds channels that would get less than their floor at it, and divides the rest again until none is left. */
    private static long[] divide(long total, List<BigDecimal> weights, long[] floors) {
        Set<Integer> held = new TreeSet<>();
        while (true) {
            long left = total - held.stream().mapToLong(i -> floors[i]).sum();
            List<BigDecimal> free = IntStream.range(0, floors.length)
                    .mapToObj(i -> held.contains(i) ? BigDecimal.ZERO : weights.get(i))
                    .toList();
            // Equal parts for all would also go to those that are held.
            long[] parts = free.stream().allMatch(weight -> weight.signum() == 0)
                    ? DivisionRules.divide(
                            left,
                            IntStream.range(0, floors.length)
                                    .mapToObj(i -> held.contains(i) ? BigDecimal.ZERO : BigDecimal.ONE)
                                    .toList())
                    : DivisionRules.divide(left, free);
            held.forEach(i -> parts[i] = floors[i]);
            List<Integer> below = IntStream.range(0, floors.length)
                    .filter(i -> parts[i] < floors[i])
                    .boxed()
                    .toList();
            if (below.isEmpty()) {
                return parts;
            }
            held.addAll(below);
        }
    }

    private static long minor(BigDecimal amount, int digits) {
        return amount.setScale(digits, RoundingMode.CEILING)
                .movePointRight(digits)
                .longValueExact();
    }
}
