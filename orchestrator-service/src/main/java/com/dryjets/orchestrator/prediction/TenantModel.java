package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.statistics.Estimate;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;

/**
 * What a tenant's ended campaigns say about the probability of reaching a goal: the approximately normal posterior of the
 * coefficients of a logistic regression. The first coefficient is the intercept, the others follow the order of the features.
 *
 * @param features the names of the features as of the fit; a model of other features is not used
 * @param coefficients the most probable values
 * @param covariance of the coefficients, row by row
 * @param typical the features of a typical goal, which drivers are compared with
 * @param baseRate the share of goals that are reached
 * @param goals how many ended goals it was fitted to
 */
public record TenantModel(
        List<Feature> features,
        double[] coefficients,
        double[][] covariance,
        Map<Feature, Double> typical,
        double baseRate,
        int goals) {

    /** The log-odds of success and the variance that comes from not knowing the coefficients. */
    Estimate logOdds(Features known) {
        double[] row = row(known);
        double logOdds = 0;
        double variance = 0;
        for (int i = 0; i < row.length; i++) {
            logOdds += coefficients[i] * row[i];
            for (int j = 0; j < row.length; j++) {
                variance += row[i] * covariance[i][j] * row[j];
            }
        }
        return new Estimate(logOdds, variance);
    }

    double coefficient(Feature feature) {
        return coefficients[feature.ordinal() + 1];
    }

    /** One for the intercept, then the features. */
    static double[] row(Features known) {
        double[] vector = known.vector();
        double[] row = new double[vector.length + 1];
        row[0] = 1;
        System.arraycopy(vector, 0, row, 1, vector.length);
        return row;
    }

    /** A model that was stored before the features changed must not be used; the next fit replaces it. */
    boolean matchesFeatures() {
        return features.equals(List.of(Feature.values()));
    }

    @Converter
    static class Column extends JsonColumn<TenantModel> {
        Column() {
            super(TenantModel.class);
        }
    }
}
