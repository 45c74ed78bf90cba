package com.dryjets.statistics;

/**
 * The z test of two means with different variances (Welch 1938, in large samples). Repeated looks are accounted for by the
 * same mixture as for rates, with estimated variances: an asymptotic confidence sequence (Waudby-Smith, Arbour, Sinha, Kennedy,
 * Ramdas: Time-uniform central limit theory and asymptotic confidence sequences, Annals of Statistics 52, 2024).
 */
public record TwoMeanTest(Mean a, Mean b) implements Comparison {

    /** Values that are not zero on each side. Amounts are skewed, and the mean of fewer is far from normal. */
    private static final long MIN_NON_ZERO = 30;

    @Override
    public double first() {
        return a.value();
    }

    @Override
    public double second() {
        return b.value();
    }

    @Override
    public Interval firstInterval() {
        return a.interval();
    }

    @Override
    public Interval secondInterval() {
        return b.interval();
    }

    @Override
    public double dispersion() {
        return 1;
    }

    @Override
    public boolean hasInsufficientData() {
        return Math.min(a.nonZero(), b.nonZero()) < MIN_NON_ZERO;
    }

    @Override
    public long sampleSize() {
        return a.count() + b.count();
    }

    @Override
    public String method() {
        return "two-sample z-test of means with unequal variances";
    }

    @Override
    public double scale() {
        return TwoProportionTest.RELATIVE_SCALE * Math.abs(a.sum() + b.sum()) / sampleSize();
    }

    @Override
    public double standardError() {
        return Math.sqrt(a.variance() + b.variance());
    }
}
