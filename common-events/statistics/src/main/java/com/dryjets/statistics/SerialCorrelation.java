package com.dryjets.statistics;

import java.util.List;

/** How much units of a time series, such as days, resemble the one before: a good post lifts the next day, too. */
public final class SerialCorrelation {

    // The estimate is too uncertain to divide by what is left of one.
    private static final double LARGEST = 0.8;

    // Squared standard deviations of days whose rates are equal but for rounding; chance alone makes about one of each
    // day.
    private static final double ROUNDING = 1e-12;

    private SerialCorrelation() {}

    /**
     * Returns by how much the variance of a mean is larger than if successive units were independent: (1 + r) / (1 - r) for
     * an autoregressive process with the correlation r (Bayley and Hammersley, The effective number of independent
     * observations in an autocorrelated time series, 1946). The correlation is that of all series together. One that is
     * within its standard error is taken for chance, because allowing for it would cost more than it corrects; a larger one
     * is corrected for the bias of short series (Kendall 1954).
     */
    public static double inflation(List<? extends List<? extends Rate>> series) {
        double products = 0;
        double squares = 0;
        int units = 0;
        int counted = 0;
        for (List<? extends Rate> one : series) {
            double[] deviations = deviations(one);
            for (int i = 0; i < deviations.length; i++) {
                squares += deviations[i] * deviations[i];
                products += i == 0 ? 0 : deviations[i] * deviations[i - 1];
            }
            units += deviations.length;
            counted += deviations.length > 0 ? 1 : 0;
        }
        double correlation = squares <= ROUNDING * units ? 0 : products / squares;
        if (units == 0 || correlation <= 1 / Math.sqrt(units)) {
            return 1;
        }
        double corrected = Math.min(LARGEST, correlation + (double) counted / units);
        return (1 + corrected) / (1 - corrected);
    }

    /** The deviations from the mean of a series, in standard deviations; none if they cannot differ. */
    private static double[] deviations(List<? extends Rate> units) {
        RandomEffects effects = UnitVariation.effects(List.of(units));
        return effects.degreesOfFreedom() == 0 ? new double[0] : effects.standardized(effects.tauSquared());
    }
}
