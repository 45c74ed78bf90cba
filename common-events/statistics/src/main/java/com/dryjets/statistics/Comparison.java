package com.dryjets.statistics;

/** A test of two rates or means: the size of their difference, its interval and its significance. */
public sealed interface Comparison permits TwoProportionTest, PoissonRateTest, TwoMeanTest {

    /** Events per unit of exposure on the first side. */
    double first();

    /** Events per unit of exposure on the second side. */
    double second();

    Interval firstInterval();

    Interval secondInterval();

    /**
     * The first rate minus the second. The interval combines the intervals of both rates (Newcombe 1998, method 10, for
     * proportions; Zou and Donner 2008 in general).
     */
    default Interval difference() {
        double difference = first() - second();
        return new Interval(
                difference
                        - Math.hypot(
                                first() - firstInterval().low(),
                                secondInterval().high() - second()),
                difference
                        + Math.hypot(
                                firstInterval().high() - first(),
                                second() - secondInterval().low()));
    }

    /** The difference in standard errors. */
    double z();

    /** The two-sided p-value of a single look at the data. */
    double pValue();

    /** A p-value that stays valid however often growing data is tested. */
    double anytimePValue();

    /** How much is known about the difference, for {@link Significance#anytimeCritical}. */
    double information();

    /** The variance of the counts relative to independent events; at least 1. */
    double dispersion();

    /** Returns whether the counts are too small for the normal approximation behind the test and its intervals. */
    boolean hasInsufficientData();

    /** The size of both samples: trials of proportions, events of Poisson rates. Growth means new evidence. */
    long sampleSize();

    /** The name of the method, as shown in the evidence. */
    String method();

    /** The first rate relative to the second: 0.2 means 20 % higher, infinity that the second rate is zero. */
    default double lift() {
        return first() / second() - 1;
    }
}
