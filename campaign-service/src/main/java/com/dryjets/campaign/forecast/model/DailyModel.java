package com.dryjets.campaign.forecast.model;

/**
 * A model of a daily series of amounts. It works on square roots: amounts vary more where they are larger, and are never
 * negative; a median stays one when it is squared.
 */
public interface DailyModel {

    /** Days in a season. */
    int WEEK = 7;

    /** By how much each day missed its prediction from the day before, on the model's scale, the latest last. */
    double[] residuals();

    /**
     * The amounts of the days to come if the predictions of so many days are missed by these errors.
     *
     * @param errors on the model's scale, one a day; all zero gives the point forecast
     */
    double[] path(double[] errors);

    /** The amounts to be expected. */
    default double[] points(int days) {
        return path(new double[days]);
    }

    /** From the amount to the model's scale. */
    static double[] roots(double[] amounts) {
        double[] roots = new double[amounts.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = Math.sqrt(Math.max(0, amounts[i]));
        }
        return roots;
    }

    /** And back. */
    static double amount(double root) {
        double positive = Math.max(0, root);
        return positive * positive;
    }
}
