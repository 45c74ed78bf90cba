package com.dryjets.orchestrator.statistics;

import java.math.BigDecimal;
import java.util.Optional;

/** So many of so many. */
public record Proportion(long successes, long trials) {

    public Proportion {
        if (successes < 0 || successes > trials || trials == 0) {
            throw new IllegalArgumentException("No proportion: " + successes + " of " + trials);
        }
    }

    /** Empty where the counts make no proportion: nothing tried, or more successes than trials. */
    public static Optional<Proportion> of(BigDecimal successes, BigDecimal trials) {
        long hits = successes.longValue();
        long tries = trials.longValue();
        return tries > 0 && hits >= 0 && hits <= tries ? Optional.of(new Proportion(hits, tries)) : Optional.empty();
    }

    public double rate() {
        return (double) successes / trials;
    }

    /** Both counted together. */
    public Proportion plus(Proportion other) {
        return new Proportion(successes + other.successes, trials + other.trials);
    }

    /** The Wilson score interval (Wilson 1927). */
    public Interval wilson() {
        return wilson(1);
    }

    /** The same where the counts vary more than independent trials would: each counts for less. */
    Interval wilson(double dispersion) {
        double n = trials / dispersion;
        double zz = Significance.Z * Significance.Z;
        double centre = (rate() + zz / (2 * n)) / (1 + zz / n);
        double reach = Significance.Z / (1 + zz / n) * Math.sqrt(rate() * (1 - rate()) / n + zz / (4 * n * n));
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
