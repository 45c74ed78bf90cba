package com.dryjets.statistics;

/**
 * Compares the marginal returns of two channels: the results of the next unit of daily spend, from a response curve each.
 * What varies are days, from which both intervals are estimated.
 *
 * @param standardError of the difference, if there is none: from the lower part of the interval of the higher return and the
 *     upper part of that of the lower one, because both are skewed (Zou and Donner 2008)
 * @param degreesOfFreedom of the standard error (Satterthwaite 1946)
 * @param sampleSize the number of results that both curves were fitted to
 */
public record MarginalReturnTest(
        MarginalReturn one, MarginalReturn other, double standardError, double degreesOfFreedom, long sampleSize)
        implements Comparison {

    /** Fewer say too little about how much days vary. */
    private static final double MIN_DEGREES_OF_FREEDOM = 4;

    /**
     * Relative to the mean of both. Marginal returns are known so much less exactly than rates that a smaller difference
     * cannot be seen in the days of a campaign.
     */
    private static final double RELATIVE_SCALE = 1;

    /** Compares the marginal return of one channel with that of another. */
    public static MarginalReturnTest of(MarginalReturn one, MarginalReturn other, long sampleSize) {
        boolean higher = one.mean() >= other.mean();
        double variance = square(higher ? one.errorBelow() : one.errorAbove());
        double otherVariance = square(higher ? other.errorAbove() : other.errorBelow());
        double sum = variance + otherVariance;
        double freedom = sum == 0
                ? Math.min(one.freedom(), other.freedom())
                : sum * sum / (square(variance) / one.freedom() + square(otherVariance) / other.freedom());
        return new MarginalReturnTest(one, other, Math.sqrt(sum), freedom, sampleSize);
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public double first() {
        return one.mean();
    }

    @Override
    public double second() {
        return other.mean();
    }

    @Override
    public Interval firstInterval() {
        return one.interval();
    }

    @Override
    public Interval secondInterval() {
        return other.interval();
    }

    @Override
    public double scale() {
        return RELATIVE_SCALE * (Math.abs(first()) + Math.abs(second())) / 2;
    }

    @Override
    public double dispersion() {
        return 1;
    }

    @Override
    public boolean hasInsufficientData() {
        return degreesOfFreedom < MIN_DEGREES_OF_FREEDOM;
    }

    @Override
    public String method() {
        return "difference of the marginal returns of two response curves";
    }
}
