package com.dryjets.campaign.forecast;

/** Repeats the last week: the simple forecast that others have to beat. */
final class SeasonalNaive {

    private SeasonalNaive() {}

    /** The amounts of the coming days: those one week earlier, or the latest one if the series is shorter. */
    static double[] points(double[] amounts, int days) {
        double[] points = new double[days];
        for (int day = 0; day < days; day++) {
            int at = amounts.length - Weekdays.WEEK + day % Weekdays.WEEK;
            points[day] = amounts[at >= 0 ? at : amounts.length - 1];
        }
        return points;
    }
}
