package com.dryjets.orchestrator.finding;

import com.dryjets.statistics.Comparison;

/**
 * The result of a statistical test.
 *
 * @param z the difference in standard errors; Student's t with {@code degreesOfFreedom}
 * @param degreesOfFreedom of the standard error, which is estimated from how much days or campaigns vary
 * @param pValue two-sided, for a single look at the data
 * @param anytimePValue valid however often the data is tested; the confidence is derived from it
 * @param comparisons the number of comparisons this one was picked from, for the Bonferroni correction
 * @param dispersion the variance of the difference relative to independent events
 */
public record Statistic(
        String method,
        double z,
        double degreesOfFreedom,
        double pValue,
        double anytimePValue,
        int comparisons,
        double dispersion) {

    public static Statistic of(Comparison comparison, int comparisons) {
        return new Statistic(
                comparison.method(),
                Rounded.of(comparison.z()),
                Rounded.of(comparison.degreesOfFreedom()),
                Rounded.of(comparison.pValue()),
                Rounded.of(comparison.anytimePValue()),
                comparisons,
                Rounded.of(comparison.dispersion()));
    }

    /** One minus the p-value, corrected for repeated looks and multiple comparisons. */
    public double confidence() {
        return Rounded.of(Math.max(0, 1 - anytimePValue * comparisons));
    }
}
