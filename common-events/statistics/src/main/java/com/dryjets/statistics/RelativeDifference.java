package com.dryjets.statistics;

import java.util.Optional;

/** The difference of two estimates relative to the second. */
public final class RelativeDifference {

    private RelativeDifference() {}

    /**
     * Computes the interval of {@code first / second - 1} (Fieller 1954): all relative differences that the two estimates do
     * not contradict. It leaves zero out just when the estimates differ by more than the critical number of standard errors.
     *
     * @param critical how many standard errors an estimate may be off
     * @return empty if the second estimate may be zero, which bounds no ratio
     */
    public static Optional<Interval> interval(
            double first, double firstVariance, double second, double secondVariance, double critical) {
        double cc = critical * critical;
        double square = second * second - cc * secondVariance;
        if (!Double.isFinite(cc) || square <= 0) {
            return Optional.empty();
        }
        double centre = first * second / square;
        double reach = Math.sqrt(Math.max(0, centre * centre - (first * first - cc * firstVariance) / square));
        return Optional.of(new Interval(centre - reach - 1, centre + reach - 1));
    }
}
