package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import com.dryjets.orchestrator.prediction.ScoringRules.Made;
import com.dryjets.orchestrator.prediction.SimulatedCampaigns.Ended;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well predictions hold for campaigns that no model has seen, with known truth. */
class PredictionSimulationTest {

    private static final int HELD_OUT = 1_500;
    private static final int HISTORY = 200;

    /** The tenant's targets are usually out of reach, about right, or modest. */
    @ParameterizedTest
    @CsvSource({"1.4, 1", "1.0, 2", "0.7, 3"})
    void learnsFromTheTenantsHistory(double ambition, long seed) {
        TenantModel model = ModelRules.fit(history(new SimulatedCampaigns(seed, ambition), HISTORY));

        PredictionRecord record = record(model, new SimulatedCampaigns(seed + 100, ambition));

        assertThat(record.brier()).isLessThan(0.75 * record.baseBrier());
        assertThat(record.calibrationError()).isLessThan(0.05);
    }

    @Test
    void thePriorAloneIsBetterThanTheBaseRate() {
        PredictionRecord record = record(ModelRules.prior(), new SimulatedCampaigns(4, 1));

        assertThat(record.brier()).isLessThan(0.8 * record.baseBrier());
        assertThat(record.calibrationError()).isLessThan(0.1);
    }

    @Test
    void aShortHistoryDoesNoHarm() {
        TenantModel few = ModelRules.fit(history(new SimulatedCampaigns(5, 1.4), 10));

        PredictionRecord learned = record(few, new SimulatedCampaigns(105, 1.4));

        PredictionRecord prior = record(ModelRules.prior(), new SimulatedCampaigns(105, 1.4));
        assertThat(learned.brier()).isLessThan(prior.brier() + 0.01);
    }

    private static List<TrainingRow> history(SimulatedCampaigns campaigns, int count) {
        List<TrainingRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID goal = new UUID(0, i);
            Ended ended = campaigns.next();
            List<GoalSituation> open = open(ended);
            open.forEach(situation ->
                    rows.add(new TrainingRow(goal, FeatureRules.of(situation), ended.reached(), open.size())));
        }
        return rows;
    }

    /** Predicts and scores as the service does: facts don't count. */
    private static PredictionRecord record(TenantModel model, SimulatedCampaigns campaigns) {
        Map<Integer, BinSums> bins = new HashMap<>();
        for (int i = 0; i < HELD_OUT; i++) {
            Ended ended = campaigns.next();
            List<Made> made = open(ended).stream()
                    .map(situation -> made(situation, PredictionRules.predict(model, situation)))
                    .toList();
            GoalSituation end = ended.after(ended.days());
            ScoringRules.score(
                            end.goal(),
                            end.plan().endsAt(),
                            made,
                            end.progress().performance())
                    .bins()
                    .forEach(sums -> bins.merge(sums.bin(), sums, BinSums::plus));
        }
        return RecordRules.summarize(List.copyOf(bins.values()), model, null);
    }

    private static List<GoalSituation> open(Ended ended) {
        return ended.predictedDays().stream()
                .map(ended::after)
                .filter(situation -> MeasurementRules.decide(situation).basis() == PredictionBasis.MODEL)
                .toList();
    }

    private static Made made(GoalSituation situation, Predicted predicted) {
        BigDecimal target = situation.goal().target();
        return new Made(true, target, situation.plan().endsAt(), predicted.probability(), predicted.baseRate());
    }
}
