package com.dryjets.campaign.forecast;

import java.util.Arrays;
import java.util.Optional;

/**
 * A test of both models on the latest weeks, each week forecast from the days before it (rolling origin).
 *
 * @param mase the mean absolute error of the seasonal trend relative to the seasonal naive forecast
 * @param days the number of days that were forecast
 */
record Backtest(double mase, int days) {

    static final int MIN_TRAINING = 14;
    private static final int MIN_TEST = 5;
    private static final int MAX_ORIGINS = 6;

    /** Tests a series; empty if it is too short to hold back a part of it. */
    static Optional<Backtest> of(double[] amounts) {
        double trend = 0;
        double naive = 0;
        int days = 0;
        int end = amounts.length;
        for (int origin = 0; origin < MAX_ORIGINS; origin++) {
            int start = Math.max(MIN_TRAINING, end - DailyModel.WEEK);
            if (end - start < MIN_TEST) {
                break;
            }
            double[] known = Arrays.copyOf(amounts, start);
            trend += error(SeasonalTrend.of(known), amounts, start, end);
            naive += error(SeasonalNaive.of(known), amounts, start, end);
            days += end - start;
            end = start;
        }
        return days == 0 || naive == 0 ? Optional.empty() : Optional.of(new Backtest(trend / naive, days));
    }

    private static double error(DailyModel model, double[] amounts, int start, int end) {
        double[] points = model.points(end - start);
        double sum = 0;
        for (int day = start; day < end; day++) {
            sum += Math.abs(amounts[day] - points[day - start]);
        }
        return sum;
    }
}
