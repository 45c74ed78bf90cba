package com.dryjets.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/** A number of successes out of a number of trials. */
public record Proportion(long successes, long trials) {

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

    public double rate() {
        return (double) successes / trials;
    }

    /** Pools two proportions. */
    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    /** The Wilson score interval (Wilson 1927). */
    public Interval wilson() {
        return wilson(1);
    }

    /** The Wilson score interval with overdispersion, which reduces the effective number of trials. */
    Interval wilson(double dispersion) {
        double n = trials / dispersion;
        double zz = Significance.Z * Significance.Z;
        double centre = (rate() + zz / (2 * n)) / (1 + zz / n);
        double reach = Significance.Z / (1 + zz / n) * Math.sqrt(rate() * (1 - rate()) / n + zz / (4 * n * n));
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
