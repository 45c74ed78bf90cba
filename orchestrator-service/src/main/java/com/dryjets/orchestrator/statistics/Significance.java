package com.dryjets.orchestrator.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** How surprising an estimate is if there were no difference at all. */
final class Significance {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The two-sided 95 % point of the normal distribution, 1.96. */
    static final double Z = NORMAL.inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

    private Significance() {}

    /** Two-sided p-value of a standard normal z, for figures that are looked at once. */
    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /**
     * A p-value that holds however often the growing figures are looked at: the mixture sequential probability ratio
     * test with a normal mixture (Robbins 1970; Johari, Koomen, Pekelis, Walsh: Always Valid Inference, Operations
     * Research 70, 2022, eq. 11). Without it a watcher that looks every few seconds would find something in nothing.
     *
     * @param scale the size of difference to be most sensitive to, on the scale of the estimate
     */
    static double anytime(double z, double standardError, double scale) {
        if (standardError == 0 || scale == 0) {
            return 1;
        }
        double information = scale * scale / (standardError * standardError);
        double logLikelihoodRatio = z * z * information / (2 * (1 + information)) - Math.log1p(information) / 2;
        return Math.min(1, Math.exp(-logLikelihoodRatio));
    }
}
