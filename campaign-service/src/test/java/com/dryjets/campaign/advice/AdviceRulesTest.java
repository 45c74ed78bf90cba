package com.dryjets.campaign.advice;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.advice.Advice.Basis;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.efficiency.CurveFit;
import com.dryjets.campaign.efficiency.ResponseCurve;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    private static final int DAYS_LEFT = 10;

    private final Map<Channel, CurveFit> fits = new EnumMap<>(Channel.class);
    private final Map<Channel, MetricTotals> totals = new EnumMap<>(Channel.class);

    /** The predecessor recommended three times 23,740 on a budget of 5,000. */
    @Test
    void whatIsRecommendedIsTheBudget() {
        brought(EMAIL, 600, 15_000);
        brought(ADS, 800, 12_000);
        brought(TWITTER, 500, 12_000);

        Advice advice = advise(budget(5_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(sum(advice)).isEqualByComparingTo("5000");
        assertThat(advice.basis()).isEqualTo(Basis.PROPORTIONAL);
        assertThat(advice.recommended(EMAIL)).isGreaterThan(advice.recommended(ADS));
    }

    /** The predecessor judged every channel by the campaign's ROI. */
    @Test
    void eachChannelIsJudgedByWhatItBroughtItself() {
        brought(EMAIL, 500, 5_000);
        brought(ADS, 500, 100);

        Advice advice = advise(budget(5_000, List.of(EMAIL, ADS)));

        assertThat(advice.recommended(EMAIL)).isGreaterThan(new BigDecimal(2_500));
        assertThat(advice.recommended(ADS)).isLessThan(new BigDecimal(2_500));
    }

    @Test
    void withNothingKnownTheAllocationsStay() {
        Advice advice = advise(budget(1_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(advice.allocations())
                .extracting(ChannelAllocation::amount)
                .containsExactly(new BigDecimal("333.34"), new BigDecimal("333.33"), new BigDecimal("333.33"));
        assertThat(advice.revenueThen()).isNull();
    }

    @Test
    void theMarginalReturnsAreEqualOverTheDaysThatAreLeft() {
        ResponseCurve email = curve(EMAIL, 300, 50, 500);
        ResponseCurve ads = curve(ADS, 900, 400, 500);
        brought(EMAIL, 600, 2000);
        brought(ADS, 100, 300);

        Advice advice = advise(budget(3_000, List.of(EMAIL, ADS)));

        assertThat(advice.basis()).isEqualTo(Basis.CURVE);
        assertThat(sum(advice)).isEqualByComparingTo("3000");
        double onEmail = (advice.recommended(EMAIL).doubleValue() - 600) / DAYS_LEFT;
        double onAds = (advice.recommended(ADS).doubleValue() - 100) / DAYS_LEFT;
        assertThat(email.marginal(onEmail)).isCloseTo(ads.marginal(onAds), within(1e-3));
        assertThat(advice.revenueThen()).isGreaterThan(advice.revenueNow());
    }

    /** What was given beyond the farthest day that is believed once went to a channel that brings less. */
    @Test
    void nothingIsTakenFromWhoBringsMoreBecauseItsCurveIsNotBelievedSoFarOut() {
        curve(EMAIL, 400, 20, 10);
        curve(ADS, 60, 20, 90);
        brought(EMAIL, 100, 2000);
        brought(ADS, 300, 400);

        // 1000 each: e-mail could spend 90 a day, where 20 are believed.
        Advice advice = advise(budget(2_000, List.of(EMAIL, ADS)));

        assertThat(advice.recommended(EMAIL)).isEqualByComparingTo("1000");
        assertThat(advice.revenueThen()).isGreaterThanOrEqualTo(advice.revenueNow());
        assertThat(advice.reasons().get(EMAIL)).contains("never tried");
    }

    @Test
    void noOtherDivisionOfTheBudgetIsExpectedToBringMore() {
        curve(EMAIL, 120, 30, 90);
        curve(ADS, 500, 200, 90);
        curve(TWITTER, 80, 10, 90);
        brought(EMAIL, 35.5, 90);
        brought(ADS, 20, 60);
        brought(TWITTER, 5, 60);
        CampaignBudget budget = budget(300, List.of(EMAIL, ADS, TWITTER));
        Outlook outlook = outlook(budget);

        Advice advice = advise(budget);

        double best = 0;
        for (int email = 36; email <= 300; email++) {
            for (int ads = 20; ads <= 300 - email - 5; ads++) {
                double revenue = outlook.revenue(
                                List.of(share(EMAIL, email), share(ADS, ads), share(TWITTER, 300 - email - ads)))
                        .orElseThrow()
                        .doubleValue();
                best = Math.max(best, revenue);
            }
        }
        assertThat(advice.revenueThen().doubleValue()).isGreaterThanOrEqualTo(best - 0.011);
    }

    @Test
    void noChannelGetsLessThanItSpent() {
        curve(EMAIL, 1, 1000, 500);
        curve(ADS, 900, 10, 500);
        brought(EMAIL, 700.005, 10);
        brought(ADS, 10, 300);
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));

        Advice advice = advise(budget);

        assertThat(advice.recommended(EMAIL)).isEqualByComparingTo("700.01");
        assertThat(ReallocationRules.faults(budget, advice.allocations())).isEmpty();
    }

    @Test
    void aChannelWithoutACurveKeepsItsAllocation() {
        curve(EMAIL, 300, 50, 500);
        curve(ADS, 900, 400, 500);
        thin(TWITTER);
        brought(EMAIL, 100, 300);

        Advice advice = advise(budget(3_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(advice.recommended(TWITTER)).isEqualByComparingTo("1000");
        assertThat(advice.reasons().get(TWITTER)).contains("Keeps").contains("Too thin");
    }

    @Test
    void constraintsAreKept() {
        curve(EMAIL, 300, 50, 500);
        curve(ADS, 900, 400, 500);
        CampaignBudget budget = budget(3_000, List.of(EMAIL, ADS));

        Advice advice = AdviceRules.advise(
                outlook(budget),
                AdviceRules.limits(
                        budget, List.of(new OptimizeBudget.Constraint(ADS, null, new BigDecimal("123.45")))));

        assertThat(advice.recommended(ADS)).isLessThanOrEqualTo(new BigDecimal("123.45"));
        assertThat(sum(advice)).isEqualByComparingTo("3000");
    }

    @Test
    void whatCannotBeIsSaidToBeImpossible() {
        brought(EMAIL, 800, 10);
        brought(ADS, 300, 10);

        Advice overspent = advise(budget(1_000, List.of(EMAIL, ADS)));

        assertThat(overspent.feasible()).isFalse();
        assertThat(overspent.reason()).contains("1100");
        assertThat(sum(overspent)).isEqualByComparingTo("1000");
    }

    @Test
    void aWantedRoiThatCannotBeReachedIsSaid() {
        brought(EMAIL, 100, 200);
        brought(ADS, 100, 150);
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));
        Advice advice = advise(budget);

        assertThat(OptimizationRules.verdict(outlook(budget), advice, new BigDecimal("9"))
                        .feasible())
                .isFalse();
        assertThat(OptimizationRules.verdict(outlook(budget), advice, new BigDecimal("0.1"))
                        .feasible())
                .isTrue();
    }

    @Test
    void yenHaveNoParts() {
        brought(EMAIL, 10, 200);
        Money yen = new Money(new BigDecimal(1_001), "JPY");

        Advice advice = advise(budget(yen, List.of(EMAIL, ADS, TWITTER)));

        assertThat(advice.allocations()).allMatch(share -> share.amount().scale() == 0);
        assertThat(sum(advice)).isEqualByComparingTo("1001");
    }

    private Advice advise(CampaignBudget budget) {
        return AdviceRules.advise(outlook(budget), AdviceRules.limits(budget, List.of()));
    }

    private Outlook outlook(CampaignBudget budget) {
        return Outlook.of(budget, fits, NOW);
    }

    private CampaignBudget budget(long total, List<Channel> channels) {
        return budget(new Money(BigDecimal.valueOf(total), "EUR"), channels);
    }

    private CampaignBudget budget(Money money, List<Channel> channels) {
        Campaign campaign = new Campaign(
                new CampaignPlan(
                        "Spring",
                        CampaignType.CONVERSION,
                        channels,
                        money,
                        NOW.minus(Duration.ofDays(20)),
                        NOW.plus(Duration.ofDays(DAYS_LEFT)),
                        ZoneOffset.UTC,
                        List.of(),
                        null,
                        null),
                new Caller("sunrise", "test"),
                NOW);
        channels.forEach(channel -> fits.computeIfAbsent(channel, AdviceRulesTest::noCurve));
        return new CampaignBudget(
                campaign,
                com.dryjets.campaign.budget.AllocationRules.equalShares(campaign.budget(), channels),
                totals,
                List.of());
    }

    private static CurveFit noCurve(Channel channel) {
        return new CurveFit(Optional.empty(), 3, "Too thin for " + channel + ".");
    }

    private void thin(Channel channel) {
        fits.put(channel, new CurveFit(Optional.empty(), 3, "Too thin."));
    }

    private ResponseCurve curve(Channel channel, double a, double b, double largest) {
        ResponseCurve curve = new ResponseCurve(a, b, 0.9, 30, largest, largest / 2);
        fits.put(channel, new CurveFit(Optional.of(curve), 30, "Fitted."));
        return curve;
    }

    private void brought(Channel channel, double spend, double revenue) {
        totals.put(
                channel,
                new MetricTotals(
                        Map.of(Metric.SPEND, BigDecimal.valueOf(spend), Metric.REVENUE, BigDecimal.valueOf(revenue))));
    }

    private static ChannelAllocation share(Channel channel, int amount) {
        return new ChannelAllocation(channel, BigDecimal.valueOf(amount));
    }

    private static BigDecimal sum(Advice advice) {
        return advice.allocations().stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
