package com.dryjets.orchestrator.advice;

import com.dryjets.orchestrator.statistics.Comparison;

/**
 * How sure a comparison is, and by which method.
 *
 * @param z difference in standard errors
 * @param pValue two-sided, as if the figures had been looked at once
 * @param anytimePValue the same, valid however often the figures are looked at; the confidence is made of this
 * @param comparisons how many comparisons were made to find this one, allowed for by Bonferroni's rule
 * @param dispersion how many times more than independent events the counts vary
 */
public record Statistic(
        String method, double z, double pValue, double anytimePValue, int comparisons, double dispersion) {

    public static Statistic of(Comparison comparison, int comparisons) {
        return new Statistic(
                comparison.method(),
                Rounded.of(comparison.z()),
                Rounded.of(comparison.pValue()),
                Rounded.of(comparison.anytimePValue()),
                comparisons,
                Rounded.of(comparison.dispersion()));
    }

    /** One less the p-value after all that was looked at and compared. */
    public double confidence() {
        return Rounded.of(Math.max(0, 1 - anytimePValue * comparisons));
    }
}
