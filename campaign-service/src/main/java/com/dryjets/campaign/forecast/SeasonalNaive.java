package com.dryjets.campaign.forecast;

/** Predicts each weekday as one week earlier: the simple model that others have to beat. */
record SeasonalNaive(double[] roots) implements DailyModel {

    static SeasonalNaive of(double[] amounts) {
        return new SeasonalNaive(DailyModel.roots(amounts));
    }

    @Override
    public double[] residuals() {
        double[] residuals = new double[Math.max(0, roots.length - WEEK)];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = roots[i + WEEK] - roots[i];
        }
        return residuals;
    }

    @Override
    public double[] path(double[] errors) {
        double[] future = new double[errors.length];
        double[] amounts = new double[errors.length];
        for (int day = 0; day < errors.length; day++) {
            future[day] = weekBefore(day, future) + errors[day];
            amounts[day] = DailyModel.amount(future[day]);
        }
        return amounts;
    }

    /** The value one week earlier, or the latest one if the series is shorter. */
    private double weekBefore(int day, double[] future) {
        int at = roots.length + day - WEEK;
        if (at >= roots.length) {
            return future[at - roots.length];
        }
        return roots[at >= 0 ? at : roots.length - 1];
    }
}
