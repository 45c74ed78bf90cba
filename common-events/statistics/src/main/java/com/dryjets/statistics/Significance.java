package com.dryjets.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Computes how unlikely an estimate is if there is no difference. */
public final class Significance {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The two-sided 95 % quantile of the standard normal distribution, 1.96. */
    static final double Z = NORMAL.inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

    private Significance() {}

    /** The two-sided p-value of a standard normal z, for a single look at the data. */
    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /**
     * Computes a p-value that stays valid however often growing data is tested: the mixture sequential probability ratio
     * test with a normal mixture (Robbins 1970; Johari, Koomen, Pekelis, Walsh: Always Valid Inference, Operations
     * Research 70, 2022, eq. 11). Without it, testing every few seconds would sooner or later find a difference where
     * there is none.
     *
     * @param scale the difference to be most sensitive to, in the unit of the estimate
     */
    static double anytime(double z, double standardError, double scale) {
        if (standardError == 0 || scale == 0) {
            return 1;
        }
        double information = information(standardError, scale);
        double logLikelihoodRatio = z * z * information / (2 * (1 + information)) - Math.log1p(information) / 2;
        return Math.min(1, Math.exp(-logLikelihoodRatio));
    }

    /**
     * Returns how many standard errors from zero an estimate must be for {@link #anytime} to fall to alpha. The estimate
     * plus and minus so many standard errors is a confidence sequence: it covers the truth at all looks together with a
     * probability of at least one minus alpha.
     *
     * @param information see {@link #information}
     */
    public static double anytimeCritical(double information, double alpha) {
        return information == 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(2 * (1 + information) / information * (Math.log1p(information) / 2 - Math.log(alpha)));
    }

    /** Returns how much is known: the variance of the mixture by that of the estimate. It grows with the data. */
    public static double information(double standardError, double scale) {
        return standardError == 0 ? 0 : scale * scale / (standardError * standardError);
    }
}
