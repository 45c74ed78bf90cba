package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the days that are far from the other days of the same weekday: by the modified z-score (Iglewicz and Hoaglin
 * 1993, How to Detect and Handle Outliers) of square roots, which make counts equally variable at every level.
 *
 * <p>A day never helps to say what is usual for itself. Where the other days of its weekday leave a range open (two of
 * them, or a single one and the median of all days), it is judged by the nearer end of the range. Fewer than 0.005 of the
 * days of a series without anomalies are reported, {@code AnomalyRatesTest} says for which series.
 */
final class AnomalyRules {

    /** The limit that Iglewicz and Hoaglin recommend. */
    static final double LIMIT = 3.5;

    /** Two weeks: each weekday then has another day to compare with. */
    static final int MIN_DAYS = 14;

    private static final int WEEK = 7;

    /** The standard deviation of the square root of a Poisson count (Bartlett 1936). */
    private static final double COUNT_DEVIATION = 0.5;

    /** The least deviation of money, as a share of what is usual. */
    private static final double MONEY_DEVIATION = 0.1;

    /** A spread that few days have shown is widened by this over their degrees of freedom; found by simulation. */
    private static final double WIDENING = 8;

    /** Less for a day that is judged by the nearer end of a range, which is lenient already. */
    private static final double WIDENING_OF_RANGE = 2;

    private static final Comparator<Anomaly> BY_SIZE = Comparator.comparing(
                    (Anomaly anomaly) -> anomaly.score().abs())
            .reversed()
            .thenComparing(Anomaly::day, Comparator.reverseOrder())
            .thenComparing(Anomaly::metric);

    private AnomalyRules() {}

    /** The order of anomalies: the one that is farthest from the usual comes first, of equals the latest. */
    static Comparator<Anomaly> bySize() {
        return BY_SIZE;
    }

    /** Finds the anomalies among the values of consecutive days, oldest first; none among fewer than two weeks. */
    static List<Anomaly> find(Metric metric, LocalDate first, double... values) {
        if (values.length < MIN_DAYS) {
            return List.of();
        }
        double[] roots = Arrays.stream(values).map(AnomalyRules::root).toArray();
        double all = RobustStatistics.median(roots);
        Usual[] usual = new Usual[roots.length];
        Arrays.setAll(usual, day -> Usual.of(day, roots, all));
        Spread spread = Spread.of(roots, usual);
        List<Anomaly> found = new ArrayList<>();
        for (int day = 0; day < roots.length; day++) {
            double deviation = deviation(metric, usual[day], spread);
            double score = deviation == 0 ? 0 : usual[day].distance(roots[day]) / deviation;
            if (Math.abs(score) > LIMIT) {
                found.add(anomaly(metric, first.plusDays(day), values[day], expected(day, values), score));
            }
        }
        return found;
    }

    /**
     * What the other days of a weekday say about a day, as square roots.
     *
     * @param low the lower end of what is usual
     * @param high the upper end, the same unless the days leave it open
     * @param middle the median
     * @param days how many other days of the weekday there are
     */
    private record Usual(double low, double high, double middle, int days) {

        static Usual of(int day, double[] roots, double all) {
            double[] others = AnomalyRules.others(day, roots);
            Arrays.sort(others);
            double low = others[(others.length - 1) / 2];
            double high = others[others.length / 2];
            double middle = (low + high) / 2;
            return others.length == 1
                    ? new Usual(Math.min(low, all), Math.max(high, all), middle, 1)
                    : new Usual(low, high, middle, others.length);
        }

        /** How far a value is outside of what is usual, signed. */
        double distance(double root) {
            return root < low ? root - low : Math.max(0, root - high);
        }

        /**
         * The deviation of a day from the median of the others, in deviations of a day: the median varies, too. Its
         * variance is that of the mean for one or two days and tends to π/2 of it (Maronna et al. 2019, section 2.4).
         */
        double inflation() {
            return Math.sqrt(1 + (days < 3 ? 1 : Math.PI / 2) / days);
        }

        double widening() {
            return days < 3 ? WIDENING_OF_RANGE : WIDENING;
        }

        /** Returns whether neither the day nor its weekday has anything, which says nothing about how much days vary. */
        boolean isSilent(double root) {
            return root == 0 && middle == 0;
        }
    }

    /**
     * How much days vary: the normalised median of absolute deviations, and how much it rests on.
     *
     * @param freedom the days less one for the median of each weekday; silent days don't count
     */
    private record Spread(double deviation, int freedom) {

        static Spread of(double[] roots, Usual... usual) {
            double[] deviations = new double[roots.length];
            boolean[] weekdays = new boolean[WEEK];
            int count = 0;
            int freedom = 0;
            for (int day = 0; day < roots.length; day++) {
                if (!usual[day].isSilent(roots[day])) {
                    deviations[count++] = Math.abs(roots[day] - usual[day].middle()) / usual[day].inflation();
                    freedom += weekdays[day % WEEK] ? 1 : 0;
                    weekdays[day % WEEK] = true;
                }
            }
            double median = RobustStatistics.median(Arrays.copyOf(deviations, count));
            return new Spread(RobustStatistics.MAD_TO_DEVIATION * median, freedom);
        }

        /** The deviation by which a day is judged; unknown, so infinite, without freedom. */
        double of(Usual usual) {
            return freedom < 1 ? Double.POSITIVE_INFINITY : deviation * (1 + usual.widening() / freedom);
        }
    }

    /**
     * The deviation that a day's distance is measured in. Counts vary by chance, so a single conversion is no anomaly;
     * money that is the same every day may differ by a little.
     */
    private static double deviation(Metric metric, Usual usual, Spread spread) {
        boolean money = metric == Metric.REVENUE || metric == Metric.SPEND;
        // The square root halves relative deviations.
        double least = money ? MONEY_DEVIATION / 2 * Math.abs(usual.middle()) : COUNT_DEVIATION;
        return Math.max(spread.of(usual), least) * usual.inflation();
    }

    /** The median of the other days of a weekday. */
    private static double expected(int day, double... values) {
        return RobustStatistics.median(others(day, values));
    }

    private static double[] others(int day, double... values) {
        double[] others = new double[(values.length - day % WEEK + WEEK - 1) / WEEK - 1];
        int next = 0;
        for (int other = day % WEEK; other < values.length; other += WEEK) {
            if (other != day) {
                others[next++] = values[other];
            }
        }
        return others;
    }

    private static Anomaly anomaly(Metric metric, LocalDate day, double value, double expected, double score) {
        return new Anomaly(
                day,
                metric,
                score > 0 ? Anomaly.Code.ABOVE_EXPECTED : Anomaly.Code.BELOW_EXPECTED,
                plain(value),
                plain(expected),
                BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP));
    }

    /** A correction can make a day negative; its square root then is, too. */
    private static double root(double value) {
        return Math.copySign(Math.sqrt(Math.abs(value)), value);
    }

    private static BigDecimal plain(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
