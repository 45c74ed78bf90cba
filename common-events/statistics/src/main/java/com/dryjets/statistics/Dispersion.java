package com.dryjets.statistics;

import java.util.List;

/**
 * Measures overdispersion: how much more counts vary between units (days, campaigns) than independent events would.
 * Pearson's chi-squared divided by its degrees of freedom, at least 1 (quasi-likelihood; McCullagh and Nelder 1989,
 * 4.5). Clicks depend on the day and on the post, so a test that assumes independent events reports too many
 * differences.
 */
public final class Dispersion {

    private Dispersion() {}

    /** The dispersion within the groups. Differences between groups are what is being tested, so they do not count. */
    public static double ofProportions(List<List<Proportion>> groups) {
        double chiSquared = 0;
        int degreesOfFreedom = 0;
        for (List<Proportion> units : groups) {
            if (units.size() < 2) {
                continue;
            }
            double rate = units.stream().reduce(Proportion::plus).orElseThrow().rate();
            if (rate > 0 && rate < 1) {
                chiSquared += units.stream()
                        .mapToDouble(unit ->
                                squared(unit.successes() - unit.trials() * rate) / (unit.trials() * rate * (1 - rate)))
                        .sum();
                degreesOfFreedom += units.size() - 1;
            }
        }
        return degreesOfFreedom == 0 ? 1 : Math.max(1, chiSquared / degreesOfFreedom);
    }

    /** The dispersion of Poisson rates within the groups. */
    public static double ofPoissonRates(List<List<PoissonRate>> groups) {
        double chiSquared = 0;
        int degreesOfFreedom = 0;
        for (List<PoissonRate> units : groups) {
            double rate = units.stream().mapToLong(PoissonRate::events).sum()
                    / units.stream().mapToDouble(PoissonRate::exposure).sum();
            if (units.size() > 1 && rate > 0) {
                chiSquared += units.stream()
                        .mapToDouble(unit -> squared(unit.events() - unit.exposure() * rate) / (unit.exposure() * rate))
                        .sum();
                degreesOfFreedom += units.size() - 1;
            }
        }
        return degreesOfFreedom == 0 ? 1 : Math.max(1, chiSquared / degreesOfFreedom);
    }

    private static double squared(double x) {
        return x * x;
    }
}
