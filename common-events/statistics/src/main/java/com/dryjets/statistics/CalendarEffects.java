package com.dryjets.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.stat.StatUtils;

/**
 * What results would have done anyway: a base, weekdays, and a trend of straight lines that bends every week. Removing it from both
 * results and spend leaves what spend alone explains (Frisch and Waugh 1933). Without it, every channel that spends more
 * on busy days or in a growing campaign seems to cause the growth (Jin et al. 2017, section 2; Chan and Perry 2017,
 * Challenges and Opportunities in Media Mix Modeling).
 */
final class CalendarEffects {

    private static final int WEEK = 7;
    private static final int BEND = 7;
    private static final double DEPENDENT = 1e-8;
    private static final double LOWEST_LEVEL = 0.1;

    private final double memory;
    private final int[] days;
    private final List<double[]> basis = new ArrayList<>();

    /**
     * Prepares the removal.
     *
     * @param days in ascending order
     * @param factors that brought the days to the same level: a base and a line may also be independent of it
     * @param memory the correlation of what is left with the day before, 0 to 1, which is removed too (Prais and Winsten
     *     1954)
     */
    CalendarEffects(int[] days, double[] factors, double memory) {
        this.days = days;
        this.memory = memory;
        int last = days[days.length - 1];
        add(1, i -> 1);
        for (int weekday = 1; weekday < WEEK; weekday++) {
            int same = weekday;
            add(1, i -> days[i] % WEEK == same ? 1 : 0);
        }
        add(last, i -> days[i]);
        add(1, i -> factors[i]);
        add(last, i -> days[i] * factors[i]);
        for (int bend = BEND; bend <= last - BEND; bend += BEND) {
            int from = bend;
            add(last, i -> Math.max(0, days[i] - from));
        }
    }

    /**
     * The factors that bring every day's results to the level of the whole time. A day of a growing campaign varies with its
     * level, and so do its weekdays.
     */
    static double[] toSameLevel(int[] days, double[] results) {
        double mean = StatUtils.mean(results);
        double[] factors = new double[results.length];
        for (int i = 0; i < factors.length; i++) {
            int from = (int) Math.clamp(i - WEEK / 2L, 0, Math.max(0, results.length - WEEK));
            double level = StatUtils.mean(results, from, Math.min(WEEK, results.length));
            factors[i] = mean <= 0 ? 1 : mean / Math.max(LOWEST_LEVEL * mean, level);
        }
        return factors;
    }

    /** The number of effects. */
    int count() {
        return basis.size();
    }

    /** What is left of the values of the days. */
    double[] removedFrom(double[] values) {
        double[] left = forgetful(values);
        // Twice, because once leaves rounding errors (Giraud et al. 2005).
        for (int round = 0; round < 2; round++) {
            for (double[] effect : basis) {
                double share = product(effect, left);
                for (int i = 0; i < left.length; i++) {
                    left[i] -= share * effect[i];
                }
            }
        }
        return left;
    }

    private void add(double scale, IntToDoubleFunction effect) {
        double[] values = new double[days.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = effect.applyAsDouble(i) / Math.max(1, scale);
        }
        double[] rest = removedFrom(values);
        double length = Math.sqrt(product(rest, rest));
        if (length > DEPENDENT) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= length;
            }
            basis.add(rest);
        }
    }

    private double[] forgetful(double[] values) {
        double[] news = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean follows = i > 0 && days[i] == days[i - 1] + 1;
            news[i] = follows ? values[i] - memory * values[i - 1] : Math.sqrt(1 - memory * memory) * values[i];
        }
        return news;
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
