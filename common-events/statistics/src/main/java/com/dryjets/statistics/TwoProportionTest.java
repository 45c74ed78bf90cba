package com.dryjets.statistics;

/**
 * The pooled two-proportion z test.
 *
 * <p>The sequential test holds in both ways in which data grows. Where trials are added, z is a Brownian motion at the time
 * {@code n}, divided by its standard deviation. Where all trials are known and successes come in one by one, as clicks of an
 * email that was sent do, the difference of the counts is a Brownian bridge at the time {@code p}, so z is such a motion
 * at the time {@code p / (1 - p)}. Both times are proportional to the information, whose scale is relative to the rate.
 *
 * @param dispersion 1 for independent trials, see {@link Dispersion}
 */
public record TwoProportionTest(Proportion a, Proportion b, double dispersion) implements Comparison {

    // Textbooks ask for five expected events in every cell. Ten keeps the normal approximation accurate in the tails,
    // where the decisions are made.
    private static final double MIN_EXPECTED = 10;

    // The relative difference that the sequential test is most sensitive to: one that a marketer would act on.
    public static final double RELATIVE_SCALE = 0.3;

    /** Compares proportions of independent trials. */
    public TwoProportionTest(Proportion a, Proportion b) {
        this(a, b, 1);
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
        return a.wilson(dispersion);
    }

    @Override
    public Interval secondInterval() {
        return b.wilson(dispersion);
    }

    @Override
    public double z() {
        double error = standardError();
        return error == 0 ? 0 : (a.rate() - b.rate()) / error;
    }

    @Override
    public double pValue() {
        return Significance.twoSided(z());
    }

    @Override
    public double anytimePValue() {
        return Significance.anytime(z(), standardError(), RELATIVE_SCALE * pooled());
    }

    @Override
    public double information() {
        return Significance.information(standardError(), RELATIVE_SCALE * pooled());
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
        return "pooled two-proportion z-test, Wilson intervals";
    }

    private double pooled() {
        return a.plus(b).rate();
    }

    private double standardError() {
        double variance = pooled() * (1 - pooled()) * (1.0 / a.trials() + 1.0 / b.trials());
        return Math.sqrt(variance * dispersion);
    }
}
