package com.dryjets.statistics;

/**
 * The conditional test of two Poisson rates: given the total number of events, the first side's share is binomial, with
 * its share of the exposure as probability (Przyborowski and Wilenski 1940). In standard errors, the share differs from that
 * probability by as much as the rates from each other.
 *
 * @param degreesOfFreedom of the standard error; infinity for independent events
 */
public record PoissonRateTest(
        PoissonRate a, PoissonRate b, Dispersion dispersionA, Dispersion dispersionB, double degreesOfFreedom)
        implements Comparison {

    private static final double MIN_EXPECTED = 10;

    /** Compares rates of independent events. */
    public PoissonRateTest(PoissonRate a, PoissonRate b) {
        this(a, b, Dispersion.NONE, Dispersion.NONE);
    }

    /** Compares rates with dispersions that were estimated independently. */
    public PoissonRateTest(PoissonRate a, PoissonRate b, Dispersion dispersionA, Dispersion dispersionB) {
        this(
                a,
                b,
                dispersionA,
                dispersionB,
                Dispersion.degreesOfFreedom(
                        dispersionA.factor() / a.exposure(),
                        dispersionA,
                        dispersionB.factor() / b.exposure(),
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
        return TwoProportionTest.RELATIVE_SCALE * pooled();
    }

    @Override
    public double dispersion() {
        return (1 - share()) * dispersionA.factor() + share() * dispersionB.factor();
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

    /** The standard error of the difference of the rates, if they are equal. */
    @Override
    public double standardError() {
        return Math.sqrt(pooled() * (dispersionA.factor() / a.exposure() + dispersionB.factor() / b.exposure()));
    }

    private double pooled() {
        return sampleSize() / (a.exposure() + b.exposure());
    }

    private double share() {
        return a.exposure() / (a.exposure() + b.exposure());
    }
}
