package com.dryjets.analytics.trend;

import com.dryjets.analytics.wording.Dates;
import com.dryjets.analytics.wording.Names;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that stand out by the modified z-score (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers):
 * a value's distance from the median of its weekday, in robust standard deviations of all such distances. The weekday is
 * taken out first, else every quiet Sunday would stand out, or no busy one.
 */
final class AnomalyRules {

    /** The bound that Iglewicz and Hoaglin recommend. */
    static final double LIMIT = 3.5;

    /** Fewer days say little of what is usual. */
    static final int LEAST_DAYS = 14;

    private static final int LEAST_SAME_WEEKDAYS = 3;
    private static final int WEEK = 7;

    private AnomalyRules() {}

    /** The odd ones among the values of consecutive days. */
    static List<Anomaly> find(Metric metric, @Nullable String currency, LocalDate first, double... values) {
        if (values.length < LEAST_DAYS) {
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
                        plain(values[day]),
                        plain(usual[day]),
                        BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP),
                        reason(metric, currency, first.plusDays(day), values[day], usual[day])));
            }
        }
        return found;
    }

    /**
     * Where more than half of the days are just as usual the median distance is zero; the mean distance stands in then.
     * Counts differ by chance alone by the square root of what is expected: one conversion on a day without is nothing
     * odd. Where no money is usual, nobody can say how much would be odd.
     */
    private static double deviation(Metric metric, double usual, double spread, double mean) {
        if (metric == Metric.REVENUE || metric == Metric.SPEND) {
            return spread > 0 ? spread : usual == 0 ? 0 : mean;
        }
        return Math.max(spread, Math.sqrt(Math.max(usual, 1)));
    }

    /** What is usual on each of consecutive days: the median of its weekday, which every seventh of them is. */
    private static double[] usual(double... values) {
        double all = RobustStatistics.median(values);
        double[] usual = new double[values.length];
        for (int weekday = 0; weekday < Math.min(WEEK, values.length); weekday++) {
            double[] same = new double[(values.length - weekday + WEEK - 1) / WEEK];
            for (int week = 0; week < same.length; week++) {
                same[week] = values[weekday + week * WEEK];
            }
            double median = same.length < LEAST_SAME_WEEKDAYS ? all : RobustStatistics.median(same);
            for (int day = weekday; day < values.length; day += WEEK) {
                usual[day] = median;
            }
        }
        return usual;
    }

    private static String reason(Metric metric, @Nullable String currency, LocalDate day, double value, double usual) {
        return "%s on %s; %s on a %s"
                .formatted(
                        Names.amount(metric, plain(value), currency),
                        Dates.weekdayAndDay(day),
                        Names.usual(metric, plain(usual), currency),
                        Dates.weekday(day));
    }

    private static BigDecimal plain(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
