package com.dryjets.orchestrator.statistics;

/**
 * Two Poisson rates by the conditional test: given all events, the first one's share is binomial with its share of the
 * spend (Przyborowski and Wilenski 1940).
 *
 * @param dispersion see {@link Dispersion}; 1 for independent events
 */
public record TwoYields(Yield a, Yield b, double dispersion) implements Comparison {

    private static final double FEWEST_EXPECTED = 10;

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
        return weight() == 0 ? 0 : ((double) a.events() / weight() - share()) / standardError();
    }

    @Override
    public double pValue() {
        return Significance.twoSided(z());
    }

    @Override
    public double anytimePValue() {
        // A relative difference r of the rates shifts the share by about share * (1 - share) * r.
        double scale = TwoProportions.RELATIVE_SCALE * share() * (1 - share());
        return weight() == 0 ? 1 : Significance.anytime(z(), standardError(), scale);
    }

    @Override
    public boolean tooThin() {
        return weight() * Math.min(share(), 1 - share()) < FEWEST_EXPECTED;
    }

    @Override
    public long weight() {
        return a.events() + b.events();
    }

    @Override
    public String method() {
        return "conditional test of two Poisson rates, score intervals";
    }

    private double share() {
        return a.spend() / (a.spend() + b.spend());
    }

    private double standardError() {
        return Math.sqrt(share() * (1 - share()) / weight() * dispersion);
    }
}
