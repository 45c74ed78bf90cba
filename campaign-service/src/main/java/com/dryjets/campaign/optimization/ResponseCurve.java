package com.dryjets.campaign.optimization;

/**
 * The revenue that spend adds to a day, with diminishing returns: {@code a · ln(1 + spend / b)}.
 *
 * @param a the revenue that each e-fold of spend beyond {@code b} adds
 * @param b the spend at which returns have halved: the first unit earns {@code a / b}, the one after {@code b} half of it
 * @param rSquared the share of the revenue's variation, apart from weekdays and trend, that the curve explains
 * @param days the number of days that it was fitted to
 * @param largestSpend the largest daily spend among them; beyond it the curve extrapolates
 * @param recentSpend the mean daily spend of the last seven of them
 */
record ResponseCurve(double a, double b, double rSquared, int days, double largestSpend, double recentSpend) {

    /** The revenue of a day with this spend. */
    double revenue(double spend) {
        return a * Math.log1p(spend / b);
    }

    /** The revenue of the next unit of spend on a day with this spend. */
    double marginal(double spend) {
        return a / (b + spend);
    }

    /** The spend at which the next unit earns this much; zero if even the first unit earns less. */
    double spendAt(double marginal) {
        return Math.max(0, a / marginal - b);
    }
}
