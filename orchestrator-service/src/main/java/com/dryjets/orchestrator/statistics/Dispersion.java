package com.dryjets.orchestrator.statistics;

import java.util.List;

/**
 * How much more counts differ from unit to unit (day to day, campaign to campaign) than independent events would:
 * Pearson's chi-squared over its degrees of freedom, at least 1 (quasi-likelihood; McCullagh and Nelder 1989, 4.5).
 * People do not click independently of the day and of what was posted, so a plain test would see too much.
 */
public final class Dispersion {

    private Dispersion() {}

    /** Within the groups: what sets the groups apart is the question and does not count. */
    public static double ofProportions(List<List<Proportion>> groups) {
        double chiSquared = 0;
        int freedom = 0;
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
                freedom += units.size() - 1;
            }
        }
        return freedom == 0 ? 1 : Math.max(1, chiSquared / freedom);
    }

    /** The same for events per spend. */
    public static double ofYields(List<List<Yield>> groups) {
        double chiSquared = 0;
        int freedom = 0;
        for (List<Yield> units : groups) {
            double rate = units.stream().mapToLong(Yield::events).sum()
                    / units.stream().mapToDouble(Yield::spend).sum();
            if (units.size() > 1 && rate > 0) {
                chiSquared += units.stream()
                        .mapToDouble(unit -> squared(unit.events() - unit.spend() * rate) / (unit.spend() * rate))
                        .sum();
                freedom += units.size() - 1;
            }
        }
        return freedom == 0 ? 1 : Math.max(1, chiSquared / freedom);
    }

    private static double squared(double x) {
        return x * x;
    }
}
