package com.dryjets.statistics;

/**
 * The results that spend adds to a day, such as revenue or clicks, with diminishing returns: {@code a · ln(1 + spend / b)}.
 *
 * @param a the results that each e-fold of spend beyond {@code b} adds
 * @param b the spend at which returns have halved: the first unit brings {@code a / b}, the one after {@code b} half of it
 * @param rSquared the share of the results' variation, apart from weekdays and trend, that the curve explains
 * @param days the number of days that it was fitted to
 * @param largestSpend the largest daily spend among them; beyond it the curve extrapolates
 * @param recentSpend the mean daily spend of the last seven of them
 */
public record ResponseCurve(double a, double b, double rSquared, int days, double largestSpend, double recentSpend) {

    /** The results of a day with this spend. */
    public double results(double spend) {
        return a * Math.log1p(spend / b);
    }

    /** The results of the next unit of spend on a day with this spend. */
    public double marginal(double spend) {
        return a / (b + spend);
    }

    /** The spend at which the next unit brings this much; zero if even the first unit brings less. */
    public double spendAt(double marginal) {
        return Math.max(0, a / marginal - b);
    }
}
