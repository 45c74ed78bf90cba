package com.dryjets.campaign.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.common.event.CampaignEvent.ChannelAllocation;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every budget, every set of channels and all weights. */
class AllocationPropertiesTest {

    @Property
    void sharesAddUpToTheBudget(@ForAll("budgets") Money budget, @ForAll("weights") Map<Channel, BigDecimal> weights) {
        List<ChannelAllocation> shares = AllocationRules.shares(budget, List.copyOf(weights.keySet()), weights);

        assertThat(shares.stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(budget.amount());
        assertThat(AllocationRules.faults(budget, List.copyOf(weights.keySet()), shares))
                .isEmpty();
    }

    @Property
    void noShareIsAMinorUnitOffItsQuota(
            @ForAll("budgets") Money budget, @ForAll("weights") Map<Channel, BigDecimal> weights) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal minor = BigDecimal.ONE.movePointLeft(budget.fractionDigits());
        if (sum.signum() == 0) {
            return;
        }
        for (ChannelAllocation share : AllocationRules.shares(budget, List.copyOf(weights.keySet()), weights)) {
            // Multiplied by the sum, so that nothing is rounded.
            BigDecimal off = share.amount()
                    .multiply(sum)
                    .subtract(budget.amount().multiply(weights.get(share.channel())))
                    .abs();
            assertThat(off).isLessThan(minor.multiply(sum));
        }
    }

    @Property
    void whatIsInForceAddsUpWhateverWasStored(
            @ForAll("budgets") Money budget,
            @ForAll("weights") Map<Channel, BigDecimal> channels,
            @ForAll("weights") Map<Channel, BigDecimal> stored) {
        List<ChannelAllocation> old = stored.entrySet().stream()
                .map(entry -> new ChannelAllocation(entry.getKey(), entry.getValue()))
                .toList();

        List<ChannelAllocation> inForce = AllocationRules.inForce(budget, List.copyOf(channels.keySet()), old);

        assertThat(AllocationRules.faults(budget, List.copyOf(channels.keySet()), inForce))
                .isEmpty();
    }

    @Provide
    Arbitrary<Money> budgets() {
        Arbitrary<String> currencies = Arbitraries.of("JPY", "EUR", "KWD", "CLF");
        Arbitrary<Long> minor = Arbitraries.longs().between(0, 999_999_999_999L);
        return Combinators.combine(currencies, minor)
                .as((currency, units) -> new Money(
                        BigDecimal.valueOf(units, new Money(BigDecimal.ZERO, currency).fractionDigits()), currency));
    }

    @Provide
    Arbitrary<Map<Channel, BigDecimal>> weights() {
        Arbitrary<BigDecimal> weight = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e9"))
                .ofScale(4);
        return Arbitraries.maps(Arbitraries.of(Channel.class), weight)
                .ofMinSize(1)
                .map(weights -> new EnumMap<>(weights));
    }
}
