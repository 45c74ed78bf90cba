package com.dryjets.campaign.budget;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How a budget is divided among channels: to the minor unit of its currency, and adding up. */
public final class AllocationRules {

    private AllocationRules() {}

    /** Equal shares: what does not divide goes, a minor unit each, to the first channels. */
    public static List<ChannelAllocation> equalShares(Money budget, List<Channel> channels) {
        return shares(budget, channels, Map.of());
    }

    /**
     * Shares in proportion to weights, by the largest remainder method: each channel gets the whole minor units of its
     * quota, and what is left goes, a minor unit each, to the largest fractions.
     *
     * @param weights none negative; a channel that is absent weighs nothing; equal shares where all weigh nothing
     */
    public static List<ChannelAllocation> shares(
            Money budget, List<Channel> channels, Map<Channel, BigDecimal> weights) {
        boolean weighed = weights.values().stream().anyMatch(weight -> weight.signum() > 0);
        List<BigDecimal> parts = channels.stream()
                .map(channel -> weighed ? weights.getOrDefault(channel, BigDecimal.ZERO) : BigDecimal.ONE)
                .toList();
        int digits = budget.fractionDigits();
        long[] minor = divide(minorUnits(budget.amount(), digits), parts);
        return IntStream.range(0, channels.size())
                .mapToObj(i -> new ChannelAllocation(channels.get(i), BigDecimal.valueOf(minor[i], digits)))
                .toList();
    }

    /**
     * The allocations in force: those stored, or equal shares where none are; where the budget or the channels have
     * changed since, the stored ones in proportion, without the channels that are gone.
     */
    public static List<ChannelAllocation> inForce(
            Money budget, List<Channel> channels, List<ChannelAllocation> stored) {
        if (!stored.isEmpty() && faults(budget, channels, stored).isEmpty()) {
            return stored;
        }
        Map<Channel, BigDecimal> weights = new EnumMap<>(Channel.class);
        stored.stream()
                .filter(allocation -> channels.contains(allocation.channel()))
                .forEach(allocation -> weights.put(allocation.channel(), allocation.amount()));
        return shares(budget, channels, weights);
    }

    /** What is wrong with allocations; pointers lead into {@code channelAllocations}. */
    public static List<FieldError> faults(Money budget, List<Channel> channels, List<ChannelAllocation> allocations) {
        return faults("/channelAllocations", budget, channels, allocations);
    }

    /** What is wrong with allocations; pointers lead into the field named. */
    public static List<FieldError> faults(
            String field, Money budget, List<Channel> channels, List<ChannelAllocation> allocations) {
        List<FieldError> faults = new ArrayList<>();
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < allocations.size(); i++) {
            ChannelAllocation allocation = allocations.get(i);
            String pointer = field + "/" + i;
            if (!channels.contains(allocation.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            } else if (!seen.add(allocation.channel())) {
                faults.add(new FieldError(pointer + "/channel", "is there twice"));
            }
            if (allocation.amount().signum() < 0) {
                faults.add(new FieldError(pointer + "/amount", "must not be negative"));
            } else if (allocation.amount().stripTrailingZeros().scale() > budget.fractionDigits()) {
                faults.add(new FieldError(pointer + "/amount", decimals(budget)));
            }
            sum = sum.add(allocation.amount());
        }
        if (sum.compareTo(budget.amount()) != 0) {
            faults.add(new FieldError(
                    field,
                    "add up to %s, but the budget is %s"
                            .formatted(sum.toPlainString(), budget.amount().toPlainString())));
        }
        return faults;
    }

    /** The amount in minor units; fails where it has a part of one. */
    static long minorUnits(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).longValueExact();
    }

    private static String decimals(Money budget) {
        return "has more decimals than %s, which has %d".formatted(budget.currency(), budget.fractionDigits());
    }

    private static long[] divide(long total, List<BigDecimal> weights) {
        // Whole numbers of one scale, so that no quotient is rounded.
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> parts = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[parts.size()];
        BigInteger[] rests = new BigInteger[parts.size()];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] quota =
                    parts.get(i).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            shares[i] = quota[0].longValueExact();
            rests[i] = quota[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                // Of equal fractions the first comes first: the sort is stable.
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
