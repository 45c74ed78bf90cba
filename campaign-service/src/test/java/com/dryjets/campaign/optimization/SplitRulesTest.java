package com.dryjets.campaign.optimization;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.budget.ReallocationRules;
import com.dryjets.campaign.optimization.RecommendedSplit.Basis;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.statistics.ResponseCurve;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitRulesTest extends SplitFixtures {

    /** An earlier system recommended 23,740 for each of three channels on a budget of 5,000. */
    @Test
    void recommendationAddsUpToBudget() {
        earned(EMAIL, 600, 15_000);
        earned(ADS, 800, 12_000);
        earned(TWITTER, 500, 12_000);

        RecommendedSplit split = recommend(budget(5_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(sum(split)).isEqualByComparingTo("5000");
        assertThat(split.basis()).isEqualTo(Basis.PROPORTIONAL);
        assertThat(split.recommended(EMAIL)).isGreaterThan(split.recommended(ADS));
    }

    /** An earlier system weighed every channel by the campaign's ROI. */
    @Test
    void weighsEachChannelByItsOwnReturn() {
        earned(EMAIL, 500, 5_000);
        earned(ADS, 500, 100);

        RecommendedSplit split = recommend(budget(5_000, List.of(EMAIL, ADS)));

        assertThat(split.recommended(EMAIL)).isGreaterThan(new BigDecimal(2_500));
        assertThat(split.recommended(ADS)).isLessThan(new BigDecimal(2_500));
    }

    @Test
    void keepsAllocationsWithoutData() {
        RecommendedSplit split = recommend(budget(1_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(split.allocations())
                .extracting(ChannelAllocation::amount)
                .containsExactly(new BigDecimal("333.34"), new BigDecimal("333.33"), new BigDecimal("333.33"));
        assertThat(split.revenueThen()).isNull();
    }

    @Test
    void equalizesMarginalReturns() {
        ResponseCurve email = curve(EMAIL, 300, 50, 500);
        ResponseCurve ads = curve(ADS, 900, 400, 500);
        earned(EMAIL, 600, 2000);
        earned(ADS, 100, 300);

        RecommendedSplit split = recommend(budget(3_000, List.of(EMAIL, ADS)));

        assertThat(split.basis()).isEqualTo(Basis.CURVE);
        assertThat(sum(split)).isEqualByComparingTo("3000");
        double onEmail = (split.recommended(EMAIL).doubleValue() - 600) / DAYS_LEFT;
        double onAds = (split.recommended(ADS).doubleValue() - 100) / DAYS_LEFT;
        assertThat(email.marginal(onEmail)).isCloseTo(ads.marginal(onAds), within(1e-3));
        assertThat(split.revenueThen()).isGreaterThan(split.revenueNow());
    }

    /** Money beyond the trusted spend once moved to a channel that earns less. */
    @Test
    void keepsAllocationBeyondTriedSpend() {
        curve(EMAIL, 400, 20, 10);
        curve(ADS, 60, 20, 90);
        earned(EMAIL, 100, 2000);
        earned(ADS, 300, 400);

        // 1000 each: email could spend 90 a day, but its curve is only trusted up to 20.
        RecommendedSplit split = recommend(budget(2_000, List.of(EMAIL, ADS)));

        assertThat(split.recommended(EMAIL)).isEqualByComparingTo("1000");
        assertThat(split.revenueThen()).isGreaterThanOrEqualTo(split.revenueNow());
        assertThat(split.reasons().get(EMAIL).code()).isEqualTo(ChannelReason.Code.BEYOND_TRIED_SPEND);
    }

    @Test
    void noOtherSplitEarnsMore() {
        curve(EMAIL, 120, 30, 90);
        curve(ADS, 500, 200, 90);
        curve(TWITTER, 80, 10, 90);
        earned(EMAIL, 35.5, 90);
        earned(ADS, 20, 60);
        earned(TWITTER, 5, 60);
        CampaignBudget budget = budget(300, List.of(EMAIL, ADS, TWITTER));
        Outlook outlook = outlook(budget);

        RecommendedSplit split = recommend(budget);

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
        assertThat(split.revenueThen().doubleValue()).isGreaterThanOrEqualTo(best - 0.011);
    }

    @Test
    void neverRecommendsLessThanSpend() {
        curve(EMAIL, 1, 1000, 500);
        curve(ADS, 900, 10, 500);
        earned(EMAIL, 700.005, 10);
        earned(ADS, 10, 300);
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));

        RecommendedSplit split = recommend(budget);

        assertThat(split.recommended(EMAIL)).isEqualByComparingTo("700.01");
        assertThat(ReallocationRules.errors(budget, split.allocations())).isEmpty();
    }

    @Test
    void channelWithoutCurveKeepsItsAllocation() {
        curve(EMAIL, 300, 50, 500);
        curve(ADS, 900, 400, 500);
        earned(EMAIL, 100, 300);

        RecommendedSplit split = recommend(budget(3_000, List.of(EMAIL, ADS, TWITTER)));

        assertThat(split.recommended(TWITTER)).isEqualByComparingTo("1000");
        assertThat(split.reasons().get(TWITTER))
                .isEqualTo(new ChannelReason(ChannelReason.Code.NO_CURVE, null, fits.get(TWITTER)));
    }

    @Test
    void respectsConstraints() {
        curve(EMAIL, 300, 50, 500);
        curve(ADS, 900, 400, 500);
        CampaignBudget budget = budget(3_000, List.of(EMAIL, ADS));

        RecommendedSplit split = SplitRules.recommend(
                outlook(budget),
                SplitRules.limits(budget, List.of(new OptimizeBudget.Constraint(ADS, null, new BigDecimal("123.45")))));

        assertThat(split.recommended(ADS)).isLessThanOrEqualTo(new BigDecimal("123.45"));
        assertThat(sum(split)).isEqualByComparingTo("3000");
    }

    @Test
    void reportsOverspentBudgetAsInfeasible() {
        earned(EMAIL, 800, 10);
        earned(ADS, 300, 10);

        RecommendedSplit overspent = recommend(budget(1_000, List.of(EMAIL, ADS)));

        assertThat(overspent.reason().isFeasible()).isFalse();
        assertThat(overspent.reason()).isEqualTo(SplitReason.floorsExceedBudget(new BigDecimal("1100.00")));
        assertThat(sum(overspent)).isEqualByComparingTo("1000");
    }

    @Test
    void reportsTargetRoiOutOfReach() {
        earned(EMAIL, 100, 200);
        earned(ADS, 100, 150);
        CampaignBudget budget = budget(1_000, List.of(EMAIL, ADS));
        RecommendedSplit split = recommend(budget);

        assertThat(OptimizationRules.verdict(outlook(budget), split, new BigDecimal("9"))
                        .code())
                .isEqualTo(SplitReason.Code.TARGET_ROI_OUT_OF_REACH);
        assertThat(OptimizationRules.verdict(outlook(budget), split, new BigDecimal("0.1"))
                        .isFeasible())
                .isTrue();
    }

    @Test
    void dividesYenInWholeUnits() {
        earned(EMAIL, 10, 200);
        Money yen = new Money(new BigDecimal(1_001), "JPY");

        RecommendedSplit split = recommend(budget(yen, List.of(EMAIL, ADS, TWITTER)));

        assertThat(split.allocations()).allMatch(share -> share.amount().scale() == 0);
        assertThat(sum(split)).isEqualByComparingTo("1001");
    }
}
