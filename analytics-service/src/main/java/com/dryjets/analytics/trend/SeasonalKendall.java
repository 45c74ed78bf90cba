package com.dryjets.analytics.trend;

import java.util.Arrays;

/**
 * The seasonal Kendall test for a trend in consecutive days (Hirsch, Slack and Smith 1982, Water Resources Research 18,
 * 107–121): days are compared only with days of the same weekday, so that a quiet Sunday is no decline. Days that resemble
 * their neighbours make chance look like a trend; Hamed and Rao (1998, Journal of Hydrology 204, 182–196) widen the
 * variance for that.
 *
 * <p>Autocorrelation is taken as that of a first-order process. It is estimated from the days without their trend and
 * weekday, corrected for the bias of short series (Marriott and Pope 1954, Biometrika 41, 390–402) and raised by its
 * standard error, because three or four weeks show it only roughly: to take it for too small calls chance a trend.
 *
 * @param z standard normal if there is no trend; positive for a rise
 * @param slope the median change from one day to the next, among days of the same weekday
 */
record SeasonalKendall(double z, double slope) {

    /** Fewer days cannot tell a trend from chance: with two weeks even a rise of every weekday could be autocorrelation. */
    static final int MIN_DAYS = 21;

    private static final int WEEK = 7;
    private static final double MAX_AUTOCORRELATION = 0.9;

    /** What differs by less, relative to the values, differs by rounding. */
    private static final double ROUNDING = 1e-9;

    static SeasonalKendall of(double... values) {
        double slope = slope(values);
        double s = 0;
        double variance = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            double[] same = same(weekday, values);
            s += RobustStatistics.kendallScore(same);
            variance += RobustStatistics.kendallVariance(same);
        }
        double widened = variance * inflation(values.length, autocorrelation(slope, values));
        // Adjacent scores are two apart, unless values tie.
        double z = s == 0 || widened <= 0 ? 0 : (s - Math.signum(s)) / Math.sqrt(widened);
        return new SeasonalKendall(z, slope);
    }

    /** The seasonal Kendall slope: the median slope between all pairs of the same weekday (Hirsch et al. 1982). */
    private static double slope(double... values) {
        int n = values.length;
        double[] slopes = new double[n * (n / WEEK + 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + WEEK; j < n; j += WEEK) {
                slopes[count++] = (values[j] - values[i]) / (j - i);
            }
        }
        return count == 0 ? 0 : RobustStatistics.median(Arrays.copyOf(slopes, count));
    }

    /** The autocorrelation of neighbouring days' ranks, never negative: only what resembles a trend matters. */
    private static double autocorrelation(double slope, double... values) {
        int n = values.length;
        double[] rest = new double[n];
        Arrays.setAll(rest, day -> values[day] - slope * day);
        for (int weekday = 0; weekday < WEEK; weekday++) {
            double median = RobustStatistics.median(same(weekday, rest));
            for (int day = weekday; day < n; day += WEEK) {
                rest[day] -= median;
            }
        }
        double unit = ROUNDING * Arrays.stream(values).map(Math::abs).max().orElse(0);
        if (unit > 0) {
            Arrays.setAll(rest, day -> Math.rint(rest[day] / unit));
        }
        double[] ranks = RobustStatistics.ranks(rest);
        double mean = (n + 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int day = 0; day < n; day++) {
            squares += (ranks[day] - mean) * (ranks[day] - mean);
            products += day == 0 ? 0 : (ranks[day] - mean) * (ranks[day - 1] - mean);
        }
        if (squares == 0) {
            return 0;
        }
        // Ranks of normal values are correlated by (6/π)·asin(r/2).
        double r = 2 * Math.sin(Math.PI / 6 * products / squares);
        double unbiased = Math.clamp((n * r + 1) / (n - 4.0), -1, MAX_AUTOCORRELATION);
        double raised = unbiased + Math.sqrt((1 - unbiased * unbiased) / (n - WEEK));
        return Math.clamp(raised, 0, MAX_AUTOCORRELATION);
    }

    /** Hamed and Rao's n/n*, the factor by which autocorrelation widens the variance of the score. */
    private static double inflation(int n, double autocorrelation) {
        double sum = 0;
        double power = 1;
        for (int lag = 1; lag < n; lag++) {
            power *= autocorrelation;
            double ofRanks = 6 / Math.PI * Math.asin(power / 2);
            sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * ofRanks;
        }
        return 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0));
    }

    /** The values of one weekday, oldest first. */
    private static double[] same(int weekday, double... values) {
        double[] same = new double[(values.length - weekday + WEEK - 1) / WEEK];
        Arrays.setAll(same, week -> values[weekday + week * WEEK]);
        return same;
    }
}
