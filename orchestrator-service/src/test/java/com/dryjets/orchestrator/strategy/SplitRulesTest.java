package com.dryjets.orchestrator.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitRulesTest {

    @ParameterizedTest
    @CsvSource({"100.00, EUR", "0.01, EUR", "1, JPY", "99999, JPY", "10.001, KWD", "7.00, USD"})
    void addsUpToTheBudgetInMinorUnits(BigDecimal amount, String currency) {
        Money budget = new Money(amount, currency);

        List<ChannelAllocation> split = SplitRules.split(budget, shares("33.4", "33.3", "33.3"));

        assertThat(sum(split)).isEqualByComparingTo(amount);
        assertThat(split).allMatch(one -> one.amount().scale() == budget.fractionDigits());
    }

    @Test
    void givesTheRestToTheLargestFraction() {
        assertThat(amounts(SplitRules.split(new Money(new BigDecimal("0.10"), "EUR"), shares("50.0", "25.0", "25.0"))))
                .containsExactly("0.05", "0.03", "0.02");
    }

    @Test
    void leavesChannelsWhatTheyHaveSpent() {
        List<ChannelAllocation> split = SplitRules.split(
                        euros("1000.00"),
                        shares("80.0", "10.0", "10.0"),
                        Map.of(Channel.TWITTER, new BigDecimal("400")))
                .orElseThrow();

        assertThat(amounts(split)).containsExactly("533.33", "66.67", "400.00");
    }

    @Test
    void roundsSpendUpAndRepeatsUntilNoChannelIsBelowIt() {
        List<ChannelAllocation> split = SplitRules.split(
                        euros("100.00"),
                        shares("60.0", "25.0", "15.0"),
                        Map.of(Channel.TWITTER, new BigDecimal("60.001"), Channel.LINKEDIN, new BigDecimal("20")))
                .orElseThrow();

        assertThat(amounts(split)).containsExactly("19.99", "20.00", "60.01");
    }

    @Test
    void dividesWhatIsLeftAmongChannelsWithoutAShare() {
        List<ChannelAllocation> split = SplitRules.split(
                        euros("100.00"), shares("0", "0", "100"), Map.of(Channel.EMAIL, new BigDecimal("30")))
                .orElseThrow();

        assertThat(amounts(split)).containsExactly("30.00", "0.00", "70.00");
    }

    @Test
    void refusesWhenMoreIsSpentThanTheBudget() {
        assertThat(SplitRules.split(
                        euros("100.00"), shares("50", "25", "25"), Map.of(Channel.EMAIL, new BigDecimal("100.01"))))
                .isEmpty();
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static Map<Channel, BigDecimal> shares(String email, String linkedIn, String twitter) {
        Map<Channel, BigDecimal> shares = new LinkedHashMap<>();
        shares.put(Channel.EMAIL, new BigDecimal(email));
        shares.put(Channel.LINKEDIN, new BigDecimal(linkedIn));
        shares.put(Channel.TWITTER, new BigDecimal(twitter));
        return shares;
    }

    private static BigDecimal sum(List<ChannelAllocation> split) {
        return split.stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> amounts(List<ChannelAllocation> split) {
        return split.stream().map(one -> one.amount().toPlainString()).toList();
    }
}
