package com.dryjets.statistics;

/**
 * The pooled two-proportion test: of z for independent trials, of Student's t if the dispersion is estimated.
 *
 * <p>The sequential test holds in both ways in which data grows. Where trials are added, z is a Brownian motion at the time
 * {@code n}, divided by its standard deviation. Where all trials are known and successes come in one by one, as clicks of an
 * email that was sent do, the difference of the counts is a Brownian bridge at the time {@code p}, so z is such a motion
 * at the time {@code p / (1 - p)}. Both times are proportional to the information, whose scale is relative to the rate.
 *
 * @param degreesOfFreedom of the standard error; infinity for independent trials
 */
public record TwoProportionTest(
        Proportion a, Proportion b, Dispersion dispersionA, Dispersion dispersionB, double degreesOfFreedom)
        implements Comparison {

    // Textbooks ask for five expected events in every cell. Ten keeps the normal approximation accurate in the tails,
    // where the decisions are made.
    static final double MIN_EXPECTED = 10;

    // The relative difference that the sequential test is most sensitive to: one that a marketer would act on.
    public static final double RELATIVE_SCALE = 0.3;

    /** Compares proportions of independent trials. */
    public TwoProportionTest(Proportion a, Proportion b) {
        this(a, b, Dispersion.NONE, Dispersion.NONE);
    }

    /** Compares proportions with dispersions that were estimated independently. */
    public TwoProportionTest(Proportion a, Proportion b, Dispersion dispersionA, Dispersion dispersionB) {
        this(
                a,
                b,
                dispersionA,
                dispersionB,
                Dispersion.degreesOfFreedom(
                        dispersionA.factor() / a.trials(),
                        dispersionA,
                        dispersionB.factor() / b.trials(),
                        dispersionB));
    }

    @Override
    public double first() {
        return a.rate();
    }

    @Override
    public double second() {
        return b.rate();
    }

    @Override
    public Interval firstInterval() {
        return a.interval(dispersionA);
    }

    @Override
    public Interval secondInterval() {
        return b.interval(dispersionB);
    }

    @Override
    public double scale() {
        return RELATIVE_SCALE * pooled();
    }

    @Override
    public double dispersion() {
        return (dispersionA.factor() / a.trials() + dispersionB.factor() / b.trials())
                / (1.0 / a.trials() + 1.0 / b.trials());
    }

    @Override
    public boolean hasInsufficientData() {
        double rarer = Math.min(pooled(), 1 - pooled());
        return Math.min(a.trials(), b.trials()) * rarer < MIN_EXPECTED;
    }

    @Override
    public long sampleSize() {
        return a.trials() + b.trials();
    }

    @Override
    public String method() {
        return "pooled two-proportion test, Wilson intervals";
    }

    private double pooled() {
        return a.plus(b).rate();
    }

    @Override
    public double standardError() {
        return Math.sqrt(
                pooled() * (1 - pooled()) * (dispersionA.factor() / a.trials() + dispersionB.factor() / b.trials()));
    }
}
