package com.dryjets.orchestrator.prediction;

import com.dryjets.statistics.Estimate;
import java.util.List;

/** Turns what is known of a goal into the probability that it is reached. */
public final class PredictionRules {

    /** The probabilities that a model can give; only a fact is certain. */
    private static final double SMALLEST = 0.001;

    private static final double LARGEST = 0.999;
    private static final double Z_95 = 1.959964;
    private static final double DECIMALS = 1000;

    private PredictionRules() {}

    /**
     * A prediction by a model, with its 95 % interval. All numbers are rounded to three decimals.
     *
     * @param baseRate the share of the tenant's goals that were reached
     */
    public record Predicted(
            double probability, double low, double high, double baseRate, List<Driver> drivers, Features features) {}

    /**
     * Predicts with the average over all coefficients that the data leave possible (MacKay, The evidence framework applied to
     * classification networks, 1992), which is nearer to a half than the most probable coefficients alone say. The interval
     * is that of the log-odds, which comes from not knowing the coefficients.
     */
    public static Predicted predict(TenantModel model, GoalSituation situation) {
        Features features = FeatureRules.of(situation);
        Estimate logOdds = model.logOdds(features);
        double shrinkage = shrinkage(logOdds.variance());
        double probability = rounded(LogisticPosterior.probability(shrinkage * logOdds.value()));
        double reach = Z_95 * Math.sqrt(logOdds.variance());
        double baseRate = rounded(model.baseRate());
        return new Predicted(
                probability,
                Math.min(probability, rounded(LogisticPosterior.probability(logOdds.value() - reach))),
                Math.max(probability, rounded(LogisticPosterior.probability(logOdds.value() + reach))),
                baseRate,
                DriverRules.of(model, situation, features, shrinkage, probability, baseRate),
                features);
    }

    static double shrinkage(double variance) {
        return 1 / Math.sqrt(1 + Math.PI * variance / 8);
    }

    private static double rounded(double probability) {
        return Math.clamp(Math.round(probability * DECIMALS) / DECIMALS, SMALLEST, LARGEST);
    }
}
