package com.dryjets.statistics;

/**
 * Compares the marginal returns of two channels: the results of the next unit of daily spend, from a response curve each.
 * What varies are days, from which both standard errors are estimated.
 *
 * @param one the marginal return of one channel
 * @param other the marginal return of the other channel
 * @param sampleSize the number of results that both curves were fitted to
 */
public record MarginalReturnTest(MixtureEstimate one, MixtureEstimate other, long sampleSize) implements Comparison {

    /** Fewer say too little about how much days vary. */
    private static final double MIN_DEGREES_OF_FREEDOM = 4;

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
    public double standardError() {
        return Math.hypot(one.standardError(), other.standardError());
    }

    /** Satterthwaite (1946). */
    @Override
    public double degreesOfFreedom() {
        double variance = Math.pow(one.standardError(), 2);
        double otherVariance = Math.pow(other.standardError(), 2);
        double sum = variance + otherVariance;
        return sum == 0
                ? Math.min(one.freedom(), other.freedom())
                : sum * sum / (variance * variance / one.freedom() + otherVariance * otherVariance / other.freedom());
    }

    @Override
    public double scale() {
        return TwoProportionTest.RELATIVE_SCALE * (Math.abs(first()) + Math.abs(second())) / 2;
    }

    @Override
    public double dispersion() {
        return 1;
    }

    @Override
    public boolean hasInsufficientData() {
        return degreesOfFreedom() < MIN_DEGREES_OF_FREEDOM;
    }

    @Override
    public String method() {
        return "difference of the marginal returns of two response curves";
    }
}
