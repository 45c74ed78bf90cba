package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.prediction.GoalSituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.prediction.Driver.Direction;
import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import com.dryjets.orchestrator.prediction.SimulatedCampaigns.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PredictionRulesTest {

    @Test
    void withoutHistoryACampaignOnCourseIsAsLikelyAsNot() {
        Predicted predicted = predict(15, 100);

        assertThat(predicted.probability()).isBetween(0.4, 0.6);
        assertThat(predicted.baseRate()).isEqualTo(0.5);
        assertThat(predicted.low()).isLessThan(predicted.probability());
        assertThat(predicted.high()).isGreaterThan(predicted.probability());
    }

    @Test
    void withoutHistoryALeadNearTheEndIsAlmostSure() {
        assertThat(predict(24, 123).probability()).isGreaterThan(0.9);
    }

    @Test
    void withoutHistoryHalfThePaceNearTheEndIsAlmostHopeless() {
        assertThat(predict(24, 50).probability()).isLessThan(0.05);
    }

    @Test
    void anEmptyFirstDayDecidesNothing() {
        assertThat(predict(1, 0).probability()).isBetween(0.2, 0.5);
    }

    @Test
    void moreClicksNeverLowerTheProbability() {
        double before = 0;
        for (int clicks = 0; clicks <= 180; clicks += 10) {
            double probability = predict(15, clicks).probability();
            assertThat(probability).isGreaterThanOrEqualTo(before);
            before = probability;
        }
    }

    @Test
    void theDriversAddUpToTheDifferenceFromTheBaseRate() {
        SimulatedCampaigns campaigns = new SimulatedCampaigns(11, 1.2);
        TenantModel model = ModelRules.fit(history(campaigns));

        for (int i = 0; i < 200; i++) {
            Ended ended = campaigns.next();
            for (int day : ended.predictedDays()) {
                Predicted predicted = PredictionRules.predict(model, ended.after(day));
                assertThat(points(predicted))
                        .isCloseTo(100 * (predicted.probability() - predicted.baseRate()), within(1e-9));
                assertThat(logOdds(predicted))
                        .isCloseTo(
                                DriverRules.logit(predicted.probability()) - DriverRules.logit(predicted.baseRate()),
                                within(1e-3));
            }
        }
    }

    @Test
    void theStrongestDriverComesFirstAndSaysWhy() {
        Predicted predicted = predict(24, 50);

        Driver strongest = predicted.drivers().getFirst();
        assertThat(strongest.feature()).isEqualTo(Feature.PACE);
        assertThat(strongest.direction()).isEqualTo(Direction.DOWN);
        assertThat(strongest.text()).isEqualTo("At this pace, 50% of the target will be reached.");
    }

    @Test
    void theIntervalNarrowsWithHistory() {
        GoalSituation situation = situation(15, 110);

        Predicted learned = PredictionRules.predict(ModelRules.fit(history(new SimulatedCampaigns(12, 1))), situation);

        Predicted prior = PredictionRules.predict(ModelRules.prior(), situation);
        assertThat(learned.high() - learned.low()).isLessThan(prior.high() - prior.low());
    }

    @Test
    void aStoredModelPredictsTheSame() {
        TenantModel model = ModelRules.fit(history(new SimulatedCampaigns(13, 1)));
        TenantModel.Column json = new TenantModel.Column();

        TenantModel stored = json.convertToEntityAttribute(json.convertToDatabaseColumn(model));

        assertThat(stored.matchesFeatures()).isTrue();
        assertThat(PredictionRules.predict(stored, situation(15, 110)))
                .isEqualTo(PredictionRules.predict(model, situation(15, 110)));
    }

    @Test
    void storedFeaturesAreTheSame() {
        Features features = FeatureRules.of(situation(15, 110));
        Features.Column json = new Features.Column();

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(features)))
                .isEqualTo(features);
    }

    private static Predicted predict(int passed, int clicks) {
        return PredictionRules.predict(ModelRules.prior(), situation(passed, clicks));
    }

    private static GoalSituation situation(int passed, int clicks) {
        return campaign()
                .channels(Channel.ADS)
                .passed(passed)
                .daily(Channel.ADS, 0, passed, Map.of(Metric.CLICKS, clicks))
                .build();
    }

    private static List<TrainingRow> history(SimulatedCampaigns campaigns) {
        List<TrainingRow> rows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            UUID goal = new UUID(0, i);
            Ended ended = campaigns.next();
            List<Integer> days = ended.predictedDays();
            days.forEach(day ->
                    rows.add(new TrainingRow(goal, FeatureRules.of(ended.after(day)), ended.reached(), days.size())));
        }
        return rows;
    }

    private static double points(Predicted predicted) {
        return predicted.drivers().stream().mapToDouble(Driver::points).sum();
    }

    private static double logOdds(Predicted predicted) {
        return predicted.drivers().stream().mapToDouble(Driver::logOdds).sum();
    }
}
