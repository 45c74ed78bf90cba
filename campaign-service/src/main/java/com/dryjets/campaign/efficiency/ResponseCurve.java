package com.dryjets.campaign.efficiency;

/**
 * The revenue that a day's spend brings, with diminishing returns: {@code a · ln(1 + spend / b)}.
 *
 * @param a revenue that each e-fold of spend beyond {@code b} adds
 * @param b spend at which returns have halved: the first unit brings {@code a / b}, the one after {@code b} half of it
 * @param rSquared how much of the revenue's variation it explains, at most 1
 * @param days days it was fitted to
 * @param largestSpend the largest daily spend among them; beyond it the curve is a guess
 * @param recentSpend the mean daily spend of the last seven of them
 */
public record ResponseCurve(double a, double b, double rSquared, int days, double largestSpend, double recentSpend) {

    /** The revenue of a day with this spend. */
    public double revenue(double spend) {
        return a * Math.log1p(spend / b);
    }

    /** What the next unit of spend brings on a day with this spend. */
    public double marginal(double spend) {
        return a / (b + spend);
    }

    /** The spend at which the next unit brings so much; zero where not even the first does. */
    public double spendAt(double marginal) {
        return Math.max(0, a / marginal - b);
    }
}
