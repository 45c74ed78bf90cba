package com.dryjets.statistics;

import java.util.Arrays;

/**
 * A curve of one shape, fitted to days without their calendar effects.
 *
 * @param carryover the share of spend that works a day later
 * @param squares the sum of the squared errors
 * @param error the standard error of {@code a}
 * @param effectiveDays the number of days that the fit rests on: few if single days outweigh all others (Kish 1965, Survey
 *     Sampling)
 * @param residuals by day
 */
record CurveCandidate(
        double carryover, double b, double a, double squares, double error, double effectiveDays, double[] residuals) {

    private static final double MIN_REST = 1e-6;

    /**
     * Fits {@code a}.
     *
     * @param results at the same level, without calendar effects
     * @param freedom the degrees of freedom
     */
    static CurveCandidate of(
            CalendarEffects calendar, double[] results, SpendHistory history, double carryover, double b, int freedom) {
        double[] shape = calendar.removedFrom(history.toSameLevel(Arrays.stream(history.working(carryover))
                .map(spend -> Math.log1p(spend / b))
                .toArray()));
        double square = Math.max(CalendarEffects.product(shape, shape), Double.MIN_NORMAL);
        double a = CalendarEffects.product(shape, results) / square;
        double[] residuals = new double[results.length];
        double fourth = 0;
        double robust = 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = results[i] - a * shape[i];
            double leverage = shape[i] * shape[i] / square;
            fourth += leverage * leverage;
            // HC3 (MacKinnon and White 1985): a day that decides alone has an unknown error.
            double error = shape[i] * residuals[i] / Math.max(MIN_REST, 1 - leverage);
            robust += error * error;
        }
        double squares = CalendarEffects.product(residuals, residuals);
        double error = Math.sqrt(Math.max(squares / freedom / square, robust / square / square));
        return new CurveCandidate(carryover, b, a, squares, error, 1 / Math.max(fourth, Double.MIN_NORMAL), residuals);
    }

    /** The correlation of the residuals of one day with those of the day before. */
    double memory() {
        double product = 0;
        for (int i = 1; i < residuals.length; i++) {
            product += residuals[i] * residuals[i - 1];
        }
        return squares == 0 ? 0 : product / squares;
    }
}
