package com.dryjets.campaign.forecast;

import java.util.Arrays;
import java.util.Optional;

/**
 * A test on the latest weeks, each forecast from the days before it (rolling origin).
 *
 * @param mase the mean absolute error relative to that of the seasonal naive forecast
 * @param days the number of days that were forecast
 */
record Backtest(double mase, int days) {

    static final int MIN_TRAINING = 14;
    private static final int MIN_TEST = 5;
    private static final int MAX_ORIGINS = 6;

    /** Tests a series; empty if it is too short to hold back a part of it. */
    static Optional<Backtest> of(double[] amounts) {
        double model = 0;
        double naive = 0;
        int days = 0;
        int end = amounts.length;
        for (int origin = 0; origin < MAX_ORIGINS; origin++) {
            int start = Math.max(MIN_TRAINING, end - Weekdays.WEEK);
            if (end - start < MIN_TEST) {
                break;
            }
            double[] known = Arrays.copyOf(amounts, start);
            model += error(DailyModel.of(known).points(end - start), amounts, start);
            naive += error(SeasonalNaive.points(known, end - start), amounts, start);
            days += end - start;
            end = start;
        }
        return days == 0 || naive == 0 ? Optional.empty() : Optional.of(new Backtest(model / naive, days));
    }

    private static double error(double[] points, double[] amounts, int start) {
        double sum = 0;
        for (int day = 0; day < points.length; day++) {
            sum += Math.abs(amounts[start + day] - points[day]);
        }
        return sum;
    }
}
