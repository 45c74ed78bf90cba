package com.dryjets.campaign.forecast.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What both models would have said of the latest weeks, each week forecast from the days before it (rolling origin).
 *
 * @param mase the mean absolute error of the seasonal trend over that of the seasonal naive forecast
 * @param days days that were forecast
 */
public record Backtest(double mase, int days) {

    public static final int LEAST_TRAINING = 14;
    private static final int LEAST_TEST = 5;
    private static final int MOST_ORIGINS = 6;

    /** Of a series of revenue; empty where there is too little to hold back. */
    public static Optional<Backtest> of(double[] amounts) {
        double trend = 0;
        double naive = 0;
        int days = 0;
        int end = amounts.length;
        for (int origin = 0; origin < MOST_ORIGINS; origin++) {
            int start = Math.max(LEAST_TRAINING, end - DailyModel.WEEK);
            if (end - start < LEAST_TEST) {
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
