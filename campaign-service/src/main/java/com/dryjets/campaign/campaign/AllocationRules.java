package com.dryjets.campaign.campaign;

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

/** Divides a budget among channels, exactly and in whole minor units of its currency. */
public final class AllocationRules {

    private AllocationRules() {}

    /** Equal shares. Minor units that cannot be divided go to the first channels, one each. */
    public static List<ChannelAllocation> equalShares(Money budget, List<Channel> channels) {
        return shares(budget, channels, Map.of());
    }

    /**
     * Shares in proportion to weights, by the largest remainder method: each channel gets the whole minor units of its
     * quota, and the rest goes to the largest fractions, one minor unit each.
     *
     * @param weights not negative; a missing channel has weight zero; equal shares if all weights are zero
     */
    public static List<ChannelAllocation> shares(
            Money budget, List<Channel> channels, Map<Channel, BigDecimal> weights) {
        boolean weighted = weights.values().stream().anyMatch(weight -> weight.signum() > 0);
        List<BigDecimal> parts = channels.stream()
                .map(channel -> weighted ? weights.getOrDefault(channel, BigDecimal.ZERO) : BigDecimal.ONE)
                .toList();
        int digits = budget.fractionDigits();
        long[] minor = divide(minorUnits(budget.amount(), digits), parts);
        return IntStream.range(0, channels.size())
                .mapToObj(i -> new ChannelAllocation(channels.get(i), BigDecimal.valueOf(minor[i], digits)))
                .toList();
    }

    /**
     * The allocations in force: the stored ones, or equal shares if none are stored. If the budget or the channels have
     * changed since, the stored ones are scaled, without channels that were removed.
     */
    public static List<ChannelAllocation> inForce(
            Money budget, List<Channel> channels, List<ChannelAllocation> stored) {
        if (!stored.isEmpty() && errors(budget, channels, stored).isEmpty()) {
            return stored;
        }
        Map<Channel, BigDecimal> weights = new EnumMap<>(Channel.class);
        stored.stream()
                .filter(allocation -> channels.contains(allocation.channel()))
                .forEach(allocation -> weights.put(allocation.channel(), allocation.amount()));
        return shares(budget, channels, weights);
    }

    /** The errors of allocations, with pointers into {@code channelAllocations}. */
    public static List<FieldError> errors(Money budget, List<Channel> channels, List<ChannelAllocation> allocations) {
        return errors("/channelAllocations", budget, channels, allocations);
    }

    /** The errors of allocations, with pointers into a field. */
    public static List<FieldError> errors(
            String field, Money budget, List<Channel> channels, List<ChannelAllocation> allocations) {
        List<FieldError> errors = new ArrayList<>();
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < allocations.size(); i++) {
            ChannelAllocation allocation = allocations.get(i);
            String pointer = field + "/" + i;
            if (!channels.contains(allocation.channel())) {
                errors.add(new FieldError(pointer + "/channel", "is not a channel of this campaign"));
            } else if (!seen.add(allocation.channel())) {
                errors.add(new FieldError(pointer + "/channel", "is a duplicate"));
            }
            if (allocation.amount().signum() < 0) {
                errors.add(new FieldError(pointer + "/amount", "must not be negative"));
            } else if (!new Money(allocation.amount(), budget.currency()).hasCurrencyDecimals()) {
                errors.add(new FieldError(pointer + "/amount", "has more decimals than the currency"));
            }
            sum = sum.add(allocation.amount());
        }
        if (sum.compareTo(budget.amount()) != 0) {
            errors.add(new FieldError(field, "must add up to the budget"));
        }
        return errors;
    }

    /** The amount in minor units; fails if it has a fraction of one. */
    static long minorUnits(BigDecimal amount, int digits) {
        return amount.movePointRight(digits).longValueExact();
    }

    private static long[] divide(long total, List<BigDecimal> weights) {
        // Integers of one scale, so that no quotient is rounded.
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> parts = weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
        BigInteger sum = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[parts.size()];
        BigInteger[] remainders = new BigInteger[parts.size()];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] quota =
                    parts.get(i).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
            shares[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= shares[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                // The sort is stable, so the first of equal fractions comes first.
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                        .reversed())
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
