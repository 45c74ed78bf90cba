package com.dryjets.statistics;

/**
 * The conditional test of two Poisson rates: given the total number of events, the first side's share is binomial, with
 * its share of the exposure as probability (Przyborowski and Wilenski 1940).
 *
 * @param dispersion 1 for independent events, see {@link Dispersion}
 */
public record PoissonRateTest(PoissonRate a, PoissonRate b, double dispersion) implements Comparison {

    private static final double MIN_EXPECTED = 10;

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
        return a.interval(dispersion);
    }

    @Override
    public Interval secondInterval() {
        return b.interval(dispersion);
    }

    @Override
    public double z() {
        return sampleSize() == 0 ? 0 : ((double) a.events() / sampleSize() - share()) / standardError();
    }

    @Override
    public double pValue() {
        return Significance.twoSided(z());
    }

    @Override
    public double anytimePValue() {
        return sampleSize() == 0 ? 1 : Significance.anytime(z(), standardError(), scale());
    }

    @Override
    public double information() {
        return sampleSize() == 0 ? 0 : Significance.information(standardError(), scale());
    }

    /** A relative difference r between the rates shifts the share by about share * (1 - share) * r. */
    private double scale() {
        return TwoProportionTest.RELATIVE_SCALE * share() * (1 - share());
    }

    @Override
    public boolean hasInsufficientData() {
        return sampleSize() * Math.min(share(), 1 - share()) < MIN_EXPECTED;
    }

    @Override
    public long sampleSize() {
        return a.events() + b.events();
    }

    @Override
    public String method() {
        return "conditional test of two Poisson rates, score intervals";
    }

    private double share() {
        return a.exposure() / (a.exposure() + b.exposure());
    }

    private double standardError() {
        return Math.sqrt(share() * (1 - share()) / sampleSize() * dispersion);
    }
}
