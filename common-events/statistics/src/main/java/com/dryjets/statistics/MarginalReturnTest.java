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
        double first,
        double second,
        Interval firstInterval,
        Interval secondInterval,
        double standardError,
        double degreesOfFreedom,
        long sampleSize)
        implements Comparison {

    /** Fewer say too little about how much days vary. */
    private static final double MIN_DEGREES_OF_FREEDOM = 4;

    /**
     * Relative to the mean of both. Marginal returns are known so much less exactly than rates that a smaller difference
     * cannot be seen in the days of a campaign.
     */
    private static final double RELATIVE_SCALE = 1;

    /** Compares the marginal return of one channel with that of another. */
    public static MarginalReturnTest of(MixtureEstimate one, MixtureEstimate other, long sampleSize) {
        double first = one.mean();
        double second = other.mean();
        Interval firstInterval = one.interval();
        Interval secondInterval = other.interval();
        boolean higher = first >= second;
        double reach = higher ? first - firstInterval.low() : firstInterval.high() - first;
        double otherReach = higher ? secondInterval.high() - second : second - secondInterval.low();
        double variance = square(reach / Significance.quantile(one.freedom()));
        double otherVariance = square(otherReach / Significance.quantile(other.freedom()));
        double sum = variance + otherVariance;
        double freedom = sum == 0
                ? Math.min(one.freedom(), other.freedom())
                : sum * sum / (square(variance) / one.freedom() + square(otherVariance) / other.freedom());
        return new MarginalReturnTest(
                first, second, firstInterval, secondInterval, Math.sqrt(sum), freedom, sampleSize);
    }

    private static double square(double value) {
        return value * value;
    }

    @Override
    public double scale() {
        return RELATIVE_SCALE * (Math.abs(first) + Math.abs(second)) / 2;
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
