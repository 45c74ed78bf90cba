package com.dryjets.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Computes how unlikely an estimate is if there is no difference. */
public final class Significance {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The two-sided 95 % quantile of the standard normal distribution, 1.96. */
    static final double Z = NORMAL.inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

    private Significance() {}

    /**
     * The two-sided 95 % quantile of Student's t distribution: how many standard errors an estimate may be off, if the
     * standard error is itself estimated. With less than one degree of freedom it is that of one, 12.7.
     */
    static double quantile(double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? Z
                : new TDistribution(Math.max(1, degreesOfFreedom))
                        .inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
    }

    /** The two-sided p-value of a standard normal z, for a single look at the data. */
    static double twoSided(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /** The two-sided p-value of Student's t, for a single look at the data. */
    static double twoSided(double t, double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? twoSided(t)
                : 2 * new TDistribution(Math.max(1, degreesOfFreedom)).cumulativeProbability(-Math.abs(t));
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
        return anytime(z, standardError, scale, Double.POSITIVE_INFINITY);
    }

    /**
     * The same for a standard error that is itself estimated. The likelihood ratio of a normal mixture is then that of two t
     * distributions (Gönen, Johnson, Lu, Westfall: The Bayesian two-sample t test, American Statistician 59, 2005). It is
     * invariant to the unknown variance, so it holds at all looks (Pérez-Ortiz, Lardy, de Heide, Grünwald: E-statistics,
     * group invariance and anytime-valid testing, Annals of Statistics 52, 2024), and tends to the former with the degrees
     * of freedom.
     */
    static double anytime(double t, double standardError, double scale, double degreesOfFreedom) {
        if (standardError == 0 || scale == 0 || degreesOfFreedom == 0) {
            return 1;
        }
        double information = information(standardError, scale);
        return Math.min(1, Math.exp(-logLikelihoodRatio(t * t, information, degreesOfFreedom)));
    }

    private static double logLikelihoodRatio(double square, double information, double degreesOfFreedom) {
        double gain = Double.isInfinite(degreesOfFreedom)
                ? square * information / (2 * (1 + information))
                : (degreesOfFreedom + 1)
                        / 2
                        * (Math.log1p(square / degreesOfFreedom)
                                - Math.log1p(square / (degreesOfFreedom * (1 + information))));
        return gain - Math.log1p(information) / 2;
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

    /**
     * The same for a standard error that is itself estimated.
     *
     * @return infinity if even the largest difference would not be significant
     */
    public static double anytimeCritical(double information, double alpha, double degreesOfFreedom) {
        if (Double.isInfinite(degreesOfFreedom)) {
            return anytimeCritical(information, alpha);
        }
        double excess = Math.expm1(2 / (degreesOfFreedom + 1) * (Math.log1p(information) / 2 - Math.log(alpha)));
        return excess >= information
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(degreesOfFreedom * excess * (1 + information) / (information - excess));
    }

    /** Returns how much is known: the variance of the mixture by that of the estimate. It grows with the data. */
    public static double information(double standardError, double scale) {
        return standardError == 0 ? 0 : scale * scale / (standardError * standardError);
    }
}
