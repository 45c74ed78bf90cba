package com.dryjets.orchestrator.statistics;

/**
 * The pooled two-proportion z test.
 *
 * @param dispersion see {@link Dispersion}; 1 for independent trials
 */
public record TwoProportions(Proportion a, Proportion b, double dispersion) implements Comparison {

    // Expected counts under no difference; ten in every cell keeps the approximation good in the tails too, where the
    // decisions are made (five is the textbook's floor).
    private static final double FEWEST_EXPECTED = 10;

    // The relative difference that the sequential test is most sensitive to: what a marketer would act on.
    static final double RELATIVE_SCALE = 0.3;

    /** Trials that are independent of each other. */
    public TwoProportions(Proportion a, Proportion b) {
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
    public boolean tooThin() {
        double rarer = Math.min(pooled(), 1 - pooled());
        return Math.min(a.trials(), b.trials()) * rarer < FEWEST_EXPECTED;
    }

    @Override
    public long weight() {
        return a.trials() + b.trials();
    }

    @Override
    public String method() {
        return "pooled two-proportion z, Wilson intervals";
    }

    private double pooled() {
        return a.plus(b).rate();
    }

    private double standardError() {
        double variance = pooled() * (1 - pooled()) * (1.0 / a.trials() + 1.0 / b.trials());
        return Math.sqrt(variance * dispersion);
    }
}
