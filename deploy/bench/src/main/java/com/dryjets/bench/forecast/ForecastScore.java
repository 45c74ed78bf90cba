package com.dryjets.bench.forecast;

import com.dryjets.campaign.forecast.RoiForecast;
import com.dryjets.campaign.forecast.RoiForecast.Band;
import java.util.Arrays;

/**
 * How accurate forecasts were. Errors are relative to the mean absolute change from one week to the next in the known days,
 * or from one day to the next if those are fewer than two weeks (MASE; Hyndman and Koehler 2006).
 */
final class ForecastScore {

    private static final int WEEK = 7;

    private int days;
    private int daysInside;
    private int totals;
    private int totalsInside;
    private double error;
    private double naiveError;
    private double totalRatio;

    /** Adds the outcome of a forecast; ignores known days that never change, which nothing can be compared with. */
    void add(double[] known, double[] actual, RoiForecast forecast) {
        double change = change(known);
        if (change == 0) {
            return;
        }
        for (int day = 0; day < actual.length; day++) {
            Band band = forecast.days().get(day).revenue();
            days++;
            daysInside += isInside(band, actual[day]) ? 1 : 0;
            error += Math.abs(band.p50().doubleValue() - actual[day]) / change;
            naiveError += Math.abs(known[known.length - period(known) + day % period(known)] - actual[day]) / change;
        }
        double sum = Arrays.stream(actual).sum();
        Band total = forecast.total().revenue();
        totals++;
        totalsInside += isInside(total, sum) ? 1 : 0;
        totalRatio += total.p50().doubleValue() / sum;
    }

    void add(ForecastScore other) {
        days += other.days;
        daysInside += other.daysInside;
        totals += other.totals;
        totalsInside += other.totalsInside;
        error += other.error;
        naiveError += other.naiveError;
        totalRatio += other.totalRatio;
    }

    double mase() {
        return error / days;
    }

    double naiveMase() {
        return naiveError / days;
    }

    double dayCoverage() {
        return (double) daysInside / days;
    }

    double totalCoverage() {
        return (double) totalsInside / totals;
    }

    /** The median total that was forecast relative to the actual one, on average. */
    double totalRatio() {
        return totalRatio / totals;
    }

    int forecasts() {
        return totals;
    }

    private static boolean isInside(Band band, double value) {
        // Bands are rounded to cents.
        return value >= band.p10().doubleValue() - 0.01 && value <= band.p90().doubleValue() + 0.01;
    }

    private static double change(double[] known) {
        int period = known.length < 2 * WEEK ? 1 : WEEK;
        double sum = 0;
        for (int day = period; day < known.length; day++) {
            sum += Math.abs(known[day] - known[day - period]);
        }
        return sum / (known.length - period);
    }

    /** What the naive forecast repeats: the last week, or the last day if less is known. */
    private static int period(double[] known) {
        return known.length < WEEK ? 1 : WEEK;
    }
}
