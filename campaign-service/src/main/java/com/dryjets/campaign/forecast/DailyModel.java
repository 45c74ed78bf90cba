package com.dryjets.campaign.forecast;

/**
 * A model of a daily series of amounts. It works on square roots, because larger amounts vary more and amounts are never
 * negative. The square of a median is the median of the squares.
 */
interface DailyModel {

    /** The number of days in a season. */
    int WEEK = 7;

    /** The errors of each day's prediction from the day before, on the model's scale, the latest last. */
    double[] residuals();

    /**
     * The amounts of the coming days if the predictions have these errors.
     *
     * @param errors on the model's scale, one per day; zeros give the point forecast
     */
    double[] path(double[] errors);

    /** The expected amounts. */
    default double[] points(int days) {
        return path(new double[days]);
    }

    /** Converts amounts to the model's scale. */
    static double[] roots(double[] amounts) {
        double[] roots = new double[amounts.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, amounts[i]));
        }
        return roots;
    }

    /** Converts a value on the model's scale to an amount. */
    static double amount(double root) {
        double positive = Math.max(0, root);
        return positive * positive;
    }
}
