package com.dryjets.campaign.forecast;

import java.time.LocalDate;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** Daily series whose making is known: weekdays, a trend and noise. */
public final class Series {

    public static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final double[] WEEKDAYS = {1.2, 1.1, 1.0, 1.0, 1.3, 0.6, 0.5};

    private Series() {}

    /** So many days around a level, with noise of this relative size. */
    public static double[] weekly(int days, double level, double trend, double noise, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] amounts = new double[days];
        for (int day = 0; day < days; day++) {
            double expected = level * (1 + trend * day) * WEEKDAYS[day % WEEKDAYS.length];
            amounts[day] = Math.max(0, expected * (1 + noise * random.nextGaussian()));
        }
        return amounts;
    }

    /** A walk: tomorrow is today and chance, so that nothing can be learnt from weekdays. */
    public static double[] walk(int days, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] amounts = new double[days];
        double at = 1000;
        for (int day = 0; day < days; day++) {
            at = Math.max(10, at + 60 * random.nextGaussian());
            amounts[day] = at;
        }
        return amounts;
    }

    static DailySeries of(double[] spend, double[] revenue) {
        return new DailySeries(FIRST, spend, revenue);
    }
}
