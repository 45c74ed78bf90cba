package com.dryjets.statistics;

import java.math.BigDecimal;
import java.util.Optional;
import org.hipparchus.distribution.continuous.BetaDistribution;

/** A number of successes out of a number of trials. */
public record Proportion(long successes, long trials) implements Rate {

    public Proportion {
        if (successes < 0 || successes > trials || trials == 0) {
            throw new IllegalArgumentException(
                    "Successes must be between 0 and the number of trials, got %d of %d".formatted(successes, trials));
        }
    }

    /** Returns empty if there are no trials or more successes than trials. */
    public static Optional<Proportion> of(BigDecimal successes, BigDecimal trials) {
        long hits = successes.longValue();
        long tries = trials.longValue();
        return tries > 0 && hits >= 0 && hits <= tries ? Optional.of(new Proportion(hits, tries)) : Optional.empty();
    }

    @Override
    public long events() {
        return successes;
    }

    @Override
    public double exposure() {
        return trials;
    }

    @Override
    public double variance(double rate) {
        return rate * (1 - rate);
    }

    /** Pools two proportions. */
    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    /**
     * The exact interval (Clopper and Pearson 1934). It contains the true rate in at least 95 % of cases, even with few
     * successes. The score interval does so only on average, and excludes small rates after a single success.
     */
    public Interval exact() {
        double tail = (1 - Interval.LEVEL) / 2;
        return new Interval(
                successes == 0 ? 0 : beta(successes, trials - successes + 1, tail),
                successes == trials ? 1 : beta(successes + 1, trials - successes, 1 - tail));
    }

    private static double beta(long alpha, long beta, double probability) {
        return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
    }

    /** The Wilson score interval (Wilson 1927). */
    public Interval wilson() {
        return interval(Dispersion.NONE);
    }

    /** The Wilson score interval. Dispersion reduces the effective number of trials. */
    @Override
    public Interval interval(Dispersion dispersion) {
        double n = trials / dispersion.factor();
        double z = Significance.quantile(dispersion.degreesOfFreedom());
        double zz = z * z;
        double centre = (rate() + zz / (2 * n)) / (1 + zz / n);
        double reach = z / (1 + zz / n) * Math.sqrt(rate() * (1 - rate()) / n + zz / (4 * n * n));
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
