package com.dryjets.campaign.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of every division of a budget. */
class AllocationPropertiesTest {

    private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD", "CLF");

    @ParameterizedTest
    @MethodSource("divisions")
    void sharesAddUpToBudget(Money budget, Map<Channel, BigDecimal> weights) {
        List<ChannelAllocation> shares = AllocationRules.shares(budget, List.copyOf(weights.keySet()), weights);

        assertThat(shares.stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(budget.amount());
        assertThat(AllocationRules.errors(budget, List.copyOf(weights.keySet()), shares))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void everyShareIsWithinOneMinorUnitOfItsQuota(Money budget, Map<Channel, BigDecimal> weights) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal minor = BigDecimal.ONE.movePointLeft(budget.fractionDigits());
        if (sum.signum() == 0) {
            return;
        }
        for (ChannelAllocation share : AllocationRules.shares(budget, List.copyOf(weights.keySet()), weights)) {
            // Multiplied by the sum to avoid rounding.
            BigDecimal off = share.amount()
                    .multiply(sum)
                    .subtract(budget.amount().multiply(weights.get(share.channel())))
                    .abs();
            assertThat(off).isLessThan(minor.multiply(sum));
        }
    }

    @ParameterizedTest
    @MethodSource("divisions")
    void allocationsInForceAlwaysAddUp(
            Money budget, Map<Channel, BigDecimal> channels, Map<Channel, BigDecimal> stored) {
        List<ChannelAllocation> allocations = stored.entrySet().stream()
                .map(entry -> new ChannelAllocation(entry.getKey(), entry.getValue()))
                .toList();

        List<ChannelAllocation> inForce = AllocationRules.inForce(budget, List.copyOf(channels.keySet()), allocations);

        assertThat(AllocationRules.errors(budget, List.copyOf(channels.keySet()), inForce))
                .isEmpty();
    }

    /** A thousand random budgets, each with two sets of weights. One in eight weights and budgets is zero. */
    static Stream<Arguments> divisions() {
        SplittableRandom random = new SplittableRandom(20_261_122);
        return Stream.generate(() -> Arguments.of(budget(random), weights(random), weights(random)))
                .limit(1000);
    }

    private static Money budget(SplittableRandom random) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        int digits = new Money(BigDecimal.ZERO, currency).fractionDigits();
        return new Money(BigDecimal.valueOf(random(random, 999_999_999_999L), digits), currency);
    }

    private static Map<Channel, BigDecimal> weights(SplittableRandom random) {
        Map<Channel, BigDecimal> weights = new EnumMap<>(Channel.class);
        int wanted = 1 + random.nextInt(Channel.values().length);
        while (weights.size() < wanted) {
            Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
            weights.put(channel, BigDecimal.valueOf(random(random, 10_000_000_000_000L), 4));
        }
        return weights;
    }

    /** Small numbers are as likely as large ones, because rounding shows in them. */
    private static long random(SplittableRandom random, long max) {
        int digits = 1 + random.nextInt(Long.toString(max).length() - 1);
        return random.nextInt(8) == 0 ? 0 : random.nextLong((long) Math.pow(10, digits));
    }
}
