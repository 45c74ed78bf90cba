package com.dryjets.campaign.forecast;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;

/**
 * The factors by which weekdays differ from the level, relative to the first day of a series. They are means of each
 * weekday's share of the level, moved towards 1 by as much as such differences arise by chance: the positive-part estimator
 * of James and Stein for an unknown variance (Efron and Morris 1973, Stein's Estimation Rule and its Competitors).
 *
 * @param factors by weekday, 1 on average
 * @param errors their standard errors
 * @param parameters the number of free parameters that the factors amount to, 0 to 6
 */
record Weekdays(double[] factors, double[] errors, double parameters) {

    static final int WEEK = 7;

    /** Two weeks. With fewer days, a weekday cannot be distinguished from chance. */
    static final int MIN_DAYS = 2 * WEEK;

    /** Weekdays change, so only the latest twelve weeks count. */
    private static final int MAX_DAYS = 12 * WEEK;

    /** With three weeks, a moving mean separates the weekday from a change of the level. */
    private static final int MOVING_FROM = 3 * WEEK;

    private static final double NEGLIGIBLE = 0.1;

    /** The usual deviation of a weekday's factor from 1. */
    private static final double UNSEEN = 0.3;

    static Weekdays of(double[] amounts) {
        double[] shares = shares(amounts);
        double[] sums = new double[WEEK];
        int[] counts = new int[WEEK];
        for (int day = 0; day < shares.length; day++) {
            if (!Double.isNaN(shares[day])) {
                sums[day % WEEK] += shares[day];
                counts[day % WEEK]++;
            }
        }
        if (Arrays.stream(counts).anyMatch(count -> count < 2)) {
            return unknown(amounts.length);
        }
        double[] means = new double[WEEK];
        Arrays.setAll(means, weekday -> sums[weekday] / counts[weekday]);
        return shrunken(shares, means, counts);
    }

    /** Weekdays without an effect; those that no day has shown yet may have one. */
    private static Weekdays unknown(int days) {
        double[] ones = new double[WEEK];
        Arrays.fill(ones, 1);
        double[] errors = new double[WEEK];
        Arrays.setAll(errors, weekday -> weekday < days ? 0 : UNSEEN);
        return new Weekdays(ones, errors, 0);
    }

    private static Weekdays shrunken(double[] shares, double[] means, int[] counts) {
        double mean = Arrays.stream(means).average().orElseThrow();
        double within = 0;
        for (int day = 0; day < shares.length; day++) {
            within += Double.isNaN(shares[day]) ? 0 : square(shares[day] - means[day % WEEK]);
        }
        double between = 0;
        for (int weekday = 0; weekday < WEEK; weekday++) {
            between += counts[weekday] * square(means[weekday] - mean);
        }
        if (mean == 0 || between == 0) {
            return unknown(WEEK);
        }
        int freedom = Arrays.stream(counts).sum() - WEEK;
        double kept = Math.max(0, 1 - (WEEK - 3.0) * within / ((freedom + 2) * between));
        double variance = within / freedom / square(mean);
        double[] factors = new double[WEEK];
        double[] errors = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            // A weekday on which nothing ever happens stays so.
            boolean idle = means[weekday] == 0 && kept > 0.5;
            factors[weekday] = idle ? 0 : 1 + kept * (means[weekday] / mean - 1);
            errors[weekday] = idle ? 0 : Math.sqrt(kept * variance / counts[weekday]);
        }
        return new Weekdays(factors, errors, kept * (WEEK - 1));
    }

    /** The amounts relative to the level; NaN where they are too old or the level is zero. */
    private static double[] shares(double[] amounts) {
        double[] shares = new double[amounts.length];
        for (int day = 0; day < amounts.length; day++) {
            double level = level(amounts, day);
            boolean counts = day >= amounts.length - MAX_DAYS && level > 0;
            shares[day] = counts ? amounts[day] / level : Double.NaN;
        }
        return shares;
    }

    /** The mean of the week around a day, or of all days if they are few. */
    private static double level(double[] amounts, int day) {
        boolean moving = amounts.length >= MOVING_FROM;
        int from = moving ? Math.clamp(day - WEEK / 2L, 0, amounts.length - WEEK) : 0;
        int to = moving ? from + WEEK : amounts.length;
        return Arrays.stream(amounts, from, to).average().orElse(0);
    }

    double factor(int day) {
        return factors[day % WEEK];
    }

    /** The amounts without the effect of the weekday; NaN on weekdays on which hardly anything happens. */
    double[] removedFrom(double[] amounts) {
        double[] levels = new double[amounts.length];
        Arrays.setAll(levels, day -> factor(day) < NEGLIGIBLE ? Double.NaN : amounts[day] / factor(day));
        return levels;
    }

    /** Factors as they may really be. */
    double[] draw(RandomGenerator random) {
        double[] drawn = new double[WEEK];
        Arrays.setAll(drawn, weekday -> Math.max(0, factors[weekday] + errors[weekday] * random.nextGaussian()));
        return drawn;
    }

    private static double square(double value) {
        return value * value;
    }
}
