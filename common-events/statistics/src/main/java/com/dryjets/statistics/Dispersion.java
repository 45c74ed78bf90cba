package com.dryjets.statistics;

import java.util.List;

/**
 * Overdispersion: how much more a pooled rate varies than that of independent events would, because it differs between the
 * units (days, campaigns) that it is pooled from. Clicks depend on the day and on the post, so a test that assumes
 * independent events reports too many differences (McCullagh and Nelder, Generalized Linear Models, 1989, 4.5).
 *
 * @param factor the variance relative to that of independent events; at least 1
 * @param degreesOfFreedom how well the factor is known; infinity if it is certain
 */
public record Dispersion(double factor, double degreesOfFreedom) {

    /** Events that are known to be independent. */
    public static final Dispersion NONE = new Dispersion(1, Double.POSITIVE_INFINITY);

    /** The dispersion of the rate of all units together. */
    public static Dispersion of(List<? extends Rate> units) {
        return UnitVariation.within(List.of(units)).dispersion(units);
    }

    /** The dispersion if units resemble their neighbours, see {@link SerialCorrelation}. */
    public Dispersion inflated(double by) {
        return new Dispersion(factor * by, degreesOfFreedom / by);
    }

    /** The degrees of freedom of a sum of two variances, each estimated with its own (Satterthwaite 1946; Welch 1947). */
    static double degreesOfFreedom(double varianceA, Dispersion a, double varianceB, Dispersion b) {
        double sum = varianceA + varianceB;
        return sum * sum / (varianceA * varianceA / a.degreesOfFreedom + varianceB * varianceB / b.degreesOfFreedom);
    }
}
