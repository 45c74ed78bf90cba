package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.prediction.GoalSituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.prediction.MeasurementRules.Basis;
import com.dryjets.orchestrator.prediction.PredictedGoals.Known;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PredictionViewRulesTest {

    private static final CampaignGoal CLICKS = new CampaignGoal(GoalMetric.CLICKS, new BigDecimal("3000"), null);
    private static final CampaignGoal REVENUE = new CampaignGoal(GoalMetric.REVENUE, new BigDecimal("900"), null);
    private static final UUID CAMPAIGN = new UUID(0, 1);
    private static final PredictionRecord NO_RECORD = RecordRules.summarize(List.of(), ModelRules.prior(), null);

    @Test
    void waitsForTheFirstPrediction() {
        SuccessPredictionView view = view(PredictionState.PREDICTED, List.of(CLICKS), List.of());

        assertThat(view.state()).isEqualTo(PredictionState.WAITING);
        assertThat(view.goals())
                .extracting(GoalPredictionView::state, GoalPredictionView::reason)
                .containsExactly(tuple(GoalPredictionState.WAITING, "The first prediction is being made."));
    }

    @Test
    void showsGoalsInTheCampaignsOrder() {
        SuccessPredictionView view =
                view(PredictionState.PREDICTED, List.of(REVENUE, CLICKS), List.of(known(CLICKS, 15, 100)));

        assertThat(view.state()).isEqualTo(PredictionState.PREDICTED);
        assertThat(view.goals())
                .extracting(GoalPredictionView::metric)
                .containsExactly(GoalMetric.REVENUE, GoalMetric.CLICKS);
        assertThat(view.goals())
                .extracting(GoalPredictionView::state)
                .containsExactly(GoalPredictionState.WAITING, GoalPredictionState.PREDICTED);
    }

    @Test
    void saysWhenAnEndedGoalIsScored() {
        GoalPredictionView goal = view(PredictionState.ENDED, List.of(CLICKS), List.of(known(CLICKS, 29, 90)))
                .goals()
                .getFirst();

        assertThat(goal.state()).isEqualTo(GoalPredictionState.PREDICTED);
        assertThat(goal.reason())
                .isEqualTo("Results may still arrive; the predictions are scored on 1 April 2026 (UTC).");
    }

    @Test
    void aScoredGoalKeepsItsLastProbabilityAndShowsTheFinalValue() {
        Known known = known(CLICKS, 29, 90);
        double last = known.latest().probability();
        known.goal().score(score(false, "2800"), GoalSituationFixtures.START.plus(Duration.ofDays(31)));

        GoalPredictionView goal = view(PredictionState.ENDED, List.of(CLICKS), List.of(known))
                .goals()
                .getFirst();

        assertThat(goal.state()).isEqualTo(GoalPredictionState.MISSED);
        assertThat(goal.probability()).isEqualTo(last);
        assertThat(goal.actual()).isEqualByComparingTo("2800");
    }

    @Test
    void aGoalThatTheCampaignNoLongerHasIsNotItsLatest() {
        Known former = known(REVENUE, 14, 100);
        Known current = known(CLICKS, 15, 100);

        assertThat(PredictionViewRules.latest(List.of(former, current)))
                .extracting(LatestPrediction::metric)
                .containsExactly(GoalMetric.CLICKS);
        assertThat(PredictionViewRules.latest(List.of())).isEmpty();
    }

    private static SuccessPredictionView view(PredictionState course, List<CampaignGoal> goals, List<Known> known) {
        return PredictionViewRules.view(CAMPAIGN, goals, course, known, NO_RECORD);
    }

    private static Known known(CampaignGoal goal, int passed, int clicks) {
        GoalSituation situation = campaign()
                .passed(passed)
                .daily(Channel.ADS, 0, passed, Map.of(Metric.CLICKS, clicks))
                .build();
        PredictedGoal predicted = new PredictedGoal("sunrise", CAMPAIGN, goal);
        predicted.plan(goal.target(), situation.plan().endsAt(), Duration.ofDays(1));
        Prediction prediction = new Prediction(predicted, situation.today());
        Basis basis = MeasurementRules.decide(situation);
        prediction.update(situation, basis, PredictionRules.predict(ModelRules.prior(), situation));
        return new Known(predicted, prediction, List.of());
    }

    private static Score score(boolean reached, String actual) {
        return new Score(reached, new BigDecimal(actual), 1, List.of(reached), 0.3, 0.3, 0.09, 0.25, List.of());
    }
}
