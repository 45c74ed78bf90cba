package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import com.dryjets.orchestrator.prediction.ScoringRules.Made;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final CampaignGoal GOAL = new CampaignGoal(GoalMetric.CLICKS, HUNDRED, null);
    private static final Instant END = Instant.parse("2026-03-10T12:00:00Z");

    @Test
    void theBrierScoreIsTheMeanSquaredError() {
        Score score = ScoringRules.score(GOAL, END, List.of(made(0.6), made(0.9)), clicks("2026-03-05", 120));

        assertThat(score.reached()).isTrue();
        assertThat(score.brier()).isCloseTo((0.16 + 0.01) / 2, within(1e-12));
        assertThat(score.baseBrier()).isCloseTo(0.25, within(1e-12));
        assertThat(score.firstProbability()).isEqualTo(0.6);
        assertThat(score.lastProbability()).isEqualTo(0.9);
    }

    @Test
    void resultsAfterTheEndDontCount() {
        Score score = ScoringRules.score(GOAL, END, List.of(made(0.6)), clicks("2026-03-11", 120));

        assertThat(score.reached()).isFalse();
        assertThat(score.actual()).isEqualByComparingTo("0");
        assertThat(score.brier()).isCloseTo(0.36, within(1e-12));
    }

    @Test
    void resultsOfTheLastDayCount() {
        assertThat(ScoringRules.score(GOAL, END, List.of(made(0.6)), clicks("2026-03-10", 100))
                        .reached())
                .isTrue();
    }

    @Test
    void anEndAtMidnightBelongsToTheDayBefore() {
        Instant midnight = Instant.parse("2026-03-10T00:00:00Z");

        assertThat(ScoringRules.score(GOAL, midnight, List.of(), clicks("2026-03-10", 100))
                        .reached())
                .isFalse();
        assertThat(ScoringRules.score(GOAL, midnight, List.of(), clicks("2026-03-09", 100))
                        .reached())
                .isTrue();
    }

    /** The campaign was prolonged, and the target raised: each prediction is judged by what it was about. */
    @Test
    void eachPredictionHasItsOwnTargetAndEnd() {
        Made beforeProlonging = new Made(true, HUNDRED, Instant.parse("2026-03-03T00:00:00Z"), 0.2, 0.5);
        Made beforeRaising = new Made(true, new BigDecimal("50"), END, 0.8, 0.5);

        Score score = ScoringRules.score(GOAL, END, List.of(beforeProlonging, beforeRaising), clicks("2026-03-05", 60));

        assertThat(score.outcomes()).containsExactly(false, true);
        assertThat(score.reached()).isFalse();
    }

    @Test
    void factsAreNotScored() {
        Made fact = new Made(false, HUNDRED, END, 0, 0);

        Score score = ScoringRules.score(GOAL, END, List.of(made(0.6), fact), clicks("2026-03-05", 120));

        assertThat(score.predictions()).isEqualTo(1);
        assertThat(score.outcomes()).hasSize(2);
        assertThat(ScoringRules.score(GOAL, END, List.of(fact), clicks("2026-03-05", 120)))
                .extracting(Score::brier, Score::bins)
                .containsExactly(null, List.of());
    }

    @Test
    void aGoalHasAWeightOfOneHoweverOftenItWasPredicted() {
        Score score = ScoringRules.score(
                GOAL, END, List.of(made(0.05), made(0.55), made(0.57), made(0.999)), clicks("2026-03-05", 120));

        assertThat(score.bins()).extracting(BinSums::bin).containsExactly(0, 5, 9);
        assertThat(score.bins().stream().mapToDouble(BinSums::weight).sum()).isCloseTo(1, within(1e-12));
        assertThat(score.bins().get(1).weight()).isEqualTo(0.5);
        assertThat(score.bins().get(1).squaredWeight()).isEqualTo(0.25);
        assertThat(score.bins().get(1).goals()).isEqualTo(1);
    }

    private static Made made(double probability) {
        return new Made(true, HUNDRED, END, probability, 0.5);
    }

    private static CampaignPerformance clicks(String day, int clicks) {
        return new CampaignPerformance(List.of(new DailyTotals(
                Channel.ADS,
                LocalDate.parse(day),
                new MetricTotals(Map.of(Metric.CLICKS, BigDecimal.valueOf(clicks))),
                END)));
    }
}
