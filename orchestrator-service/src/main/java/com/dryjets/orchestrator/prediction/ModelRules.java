package com.dryjets.orchestrator.prediction;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Learns from a tenant's ended goals. The days of one goal resemble each other, so all of them together count as much as one
 * observation.
 */
public final class ModelRules {

    /** Half of all goals are assumed to be reached, which counts as much as ten goals. */
    private static final double PRIOR_BASE_RATE = 0.5;

    private static final double PRIOR_GOALS = 10;
    /** The prior of the log-odds of a campaign exactly on course. */
    private static final double INTERCEPT_DEVIATION = 0.7;

    private ModelRules() {}

    /** The model of a tenant without history: the shared prior. */
    static TenantModel prior() {
        return fit(List.of());
    }

    public static TenantModel fit(List<TrainingRow> rows) {
        Map<UUID, Boolean> goals = new HashMap<>();
        rows.forEach(row -> goals.put(row.goalId(), row.reached()));
        LogisticPosterior posterior = LogisticPosterior.fit(observations(rows), priorMeans(), priorVariances());
        return new TenantModel(
                List.of(Feature.values()),
                posterior.mode(),
                posterior.covariance(),
                typical(rows, goals.size()),
                baseRate(goals),
                goals.size());
    }

    private static List<LogisticPosterior.Observation> observations(List<TrainingRow> rows) {
        return rows.stream()
                .map(row -> new LogisticPosterior.Observation(
                        TenantModel.row(row.features()), row.reached() ? 1 : 0, row.weight()))
                .toList();
    }

    private static double[] priorMeans() {
        Feature[] features = Feature.values();
        double[] means = new double[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            means[i + 1] = features[i].priorMean();
        }
        return means;
    }

    private static double[] priorVariances() {
        Feature[] features = Feature.values();
        double[] variances = new double[features.length + 1];
        variances[0] = INTERCEPT_DEVIATION * INTERCEPT_DEVIATION;
        for (int i = 0; i < features.length; i++) {
            variances[i + 1] = features[i].priorDeviation() * features[i].priorDeviation();
        }
        return variances;
    }

    private static double baseRate(Map<UUID, Boolean> goals) {
        long reached = goals.values().stream().filter(outcome -> outcome).count();
        return (reached + PRIOR_BASE_RATE * PRIOR_GOALS) / (goals.size() + PRIOR_GOALS);
    }

    /** The mean features of the goals, drawn towards neutral ones while goals are few. */
    private static Map<Feature, Double> typical(List<TrainingRow> rows, int goals) {
        Map<Feature, Double> typical = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double sum = rows.stream()
                    .mapToDouble(row -> row.weight() * row.features().of(feature))
                    .sum();
            typical.put(feature, sum / (goals + PRIOR_GOALS));
        }
        return typical;
    }
}
