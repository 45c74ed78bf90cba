package com.dryjets.statistics;

/** A test of two rates or means: the size of their difference, its interval and its significance. */
public sealed interface Comparison
        permits TwoProportionTest, PoissonRateTest, TwoMeanTest, PredictionTest, MarginalReturnTest {

    /** Compares two rates of the same kind whose dispersions were estimated independently. */
    static Comparison of(Rate a, Rate b, Dispersion dispersionA, Dispersion dispersionB) {
        return switch (a) {
            case Proportion proportion -> new TwoProportionTest(proportion, (Proportion) b, dispersionA, dispersionB);
            case PoissonRate rate -> new PoissonRateTest(rate, (PoissonRate) b, dispersionA, dispersionB);
        };
    }

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

    /** The standard error of the difference, if there is none. */
    double standardError();

    /** The degrees of freedom of the standard error; infinity if it is not estimated from the units that vary. */
    default double degreesOfFreedom() {
        return Double.POSITIVE_INFINITY;
    }

    /** The difference that the sequential test is most sensitive to. */
    double scale();

    /** The difference in standard errors; Student's t if the degrees of freedom are finite. */
    default double z() {
        double error = standardError();
        return error == 0 ? 0 : (first() - second()) / error;
    }

    /** The two-sided p-value of a single look at the data. */
    default double pValue() {
        return Significance.twoSided(z(), degreesOfFreedom());
    }

    /** A p-value that stays valid however often growing data is tested. */
    default double anytimePValue() {
        return Significance.anytime(z(), standardError(), scale(), degreesOfFreedom());
    }

    /** How much is known about the difference, for {@link Significance#anytimeCritical}. */
    default double information() {
        return Significance.information(standardError(), scale());
    }

    /** The variance of the difference relative to that of independent events; at least 1. */
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
