package com.dryjets.bench.ava;

import com.dryjets.orchestrator.prediction.FeatureRules;
import com.dryjets.orchestrator.prediction.GoalSituation;
import com.dryjets.orchestrator.prediction.ModelRules;
import com.dryjets.orchestrator.prediction.PredictionRules;
import com.dryjets.orchestrator.prediction.PredictionRules.Predicted;
import com.dryjets.orchestrator.prediction.TenantModel;
import com.dryjets.orchestrator.prediction.TrainingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How well predictions hold for simulated campaigns that the model has not seen. Each goal counts once, however often it was
 * predicted. Goals that are already reached are facts, and don't count.
 *
 * @param goals held-out goals
 * @param brier the mean squared error of the probabilities (Brier 1950)
 * @param baseBrier the same if the base rate of the model's history had been predicted
 * @param calibrationError the mean difference between predicted and observed shares over tenths of the probability
 */
record PredictionScore(int goals, double brier, double baseBrier, double calibrationError) {

    private static final int BINS = 10;

    static PredictionScore of(int history, int heldOut, long seed) {
        List<TrainingRow> rows = new ArrayList<>();
        for (int i = 0; i < history; i++) {
            GoalModel goal = new GoalModel(seed * 1_000_003 + i);
            List<GoalSituation> open = goal.openSituations();
            UUID id = new UUID(0, i);
            open.forEach(situation ->
                    rows.add(new TrainingRow(id, FeatureRules.of(situation), goal.isReached(), open.size())));
        }
        return score(ModelRules.fit(rows), heldOut, seed * 1_000_003 + history);
    }

    private static PredictionScore score(TenantModel model, int heldOut, long seed) {
        double[] predicted = new double[BINS];
        double[] observed = new double[BINS];
        double error = 0;
        double baseError = 0;
        int goals = 0;
        for (int i = 0; i < heldOut; i++) {
            GoalModel goal = new GoalModel(seed + i);
            List<GoalSituation> open = goal.openSituations();
            double outcome = goal.isReached() ? 1 : 0;
            for (GoalSituation situation : open) {
                Predicted prediction = PredictionRules.predict(model, situation);
                double weight = 1.0 / open.size();
                int bin = Math.min(BINS - 1, (int) (prediction.probability() * BINS));
                predicted[bin] += weight * prediction.probability();
                observed[bin] += weight * outcome;
                error += weight * square(prediction.probability() - outcome);
                baseError += weight * square(prediction.baseRate() - outcome);
            }
            goals += open.isEmpty() ? 0 : 1;
        }
        double gap = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(predicted[bin] - observed[bin]);
        }
        return new PredictionScore(goals, error / goals, baseError / goals, gap / goals);
    }

    private static double square(double value) {
        return value * value;
    }
}
