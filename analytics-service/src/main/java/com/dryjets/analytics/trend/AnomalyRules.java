package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds anomalies by the modified z-score (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers): a value's
 * distance from the median of its weekday, in robust standard deviations of all such distances. Removing the weekday
 * first keeps quiet Sundays from being reported, and busy ones from being missed.
 */
final class AnomalyRules {

    /** The limit that Iglewicz and Hoaglin recommend. */
    static final double LIMIT = 3.5;

    /** Fewer days say little about what is usual. */
    static final int MIN_DAYS = 14;

    private static final int MIN_SAME_WEEKDAYS = 3;
    private static final int WEEK = 7;

    private AnomalyRules() {}

    /** Finds the anomalies among the values of consecutive days. */
    static List<Anomaly> find(Metric metric, LocalDate first, double... values) {
        if (values.length < MIN_DAYS) {
            return List.of();
        }
        double[] usual = usual(values);
        double[] distances = new double[values.length];
        Arrays.setAll(distances, day -> Math.abs(values[day] - usual[day]));
        double spread = RobustStatistics.MAD_TO_DEVIATION * RobustStatistics.median(distances);
        double mean = RobustStatistics.MEAN_TO_DEVIATION
                * Arrays.stream(distances).average().orElse(0);
        List<Anomaly> found = new ArrayList<>();
        for (int day = 0; day < values.length; day++) {
            double deviation = deviation(metric, usual[day], spread, mean);
            double score = deviation == 0 ? 0 : (values[day] - usual[day]) / deviation;
            if (Math.abs(score) > LIMIT) {
                found.add(new Anomaly(
                        first.plusDays(day),
                        metric,
                        score > 0 ? Anomaly.Code.ABOVE_EXPECTED : Anomaly.Code.BELOW_EXPECTED,
                        plain(values[day]),
                        plain(usual[day]),
                        BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP)));
            }
        }
        return found;
    }

    /**
     * The standard deviation of a metric. If more than half of the days are exactly as usual, the median distance is zero
     * and the mean distance replaces it. Counts vary by chance by the square root of the expected value, so a single
     * conversion is no anomaly. If no money is usual, no amount can be called unusual.
     */
    private static double deviation(Metric metric, double usual, double spread, double mean) {
        if (metric == Metric.REVENUE || metric == Metric.SPEND) {
            return spread > 0 ? spread : usual == 0 ? 0 : mean;
        }
        return Math.max(spread, Math.sqrt(Math.max(usual, 1)));
    }

    /** The usual value of each of consecutive days: the median of its weekday. */
    private static double[] usual(double... values) {
        double all = RobustStatistics.median(values);
        double[] usual = new double[values.length];
        for (int weekday = 0; weekday < Math.min(WEEK, values.length); weekday++) {
            double[] same = new double[(values.length - weekday + WEEK - 1) / WEEK];
            for (int week = 0; week < same.length; week++) {
                same[week] = values[weekday + week * WEEK];
            }
            double median = same.length < MIN_SAME_WEEKDAYS ? all : RobustStatistics.median(same);
            for (int day = weekday; day < values.length; day += WEEK) {
                usual[day] = median;
            }
        }
        return usual;
    }

    private static BigDecimal plain(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
