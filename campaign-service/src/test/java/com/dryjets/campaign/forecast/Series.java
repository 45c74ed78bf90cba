package com.dryjets.campaign.forecast;

import java.time.LocalDate;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** Synthetic daily series with weekday effects, a trend and noise. */
final class Series {

    static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final double[] WEEKDAYS = {1.2, 1.1, 1.0, 1.0, 1.3, 0.6, 0.5};

    private Series() {}

    /** Days around a level, with relative noise. */
    static double[] weekly(int days, double level, double trend, double noise, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] amounts = new double[days];
        for (int day = 0; day < days; day++) {
            double expected = level * (1 + trend * day) * WEEKDAYS[day % WEEKDAYS.length];
            amounts[day] = Math.max(0, expected * (1 + noise * random.nextGaussian()));
        }
        return amounts;
    }

    /** Amounts around a level on a share of the days, and nothing on the others. */
    static double[] sparse(int days, double active, double level, long seed) {
        RandomGenerator random = new Well19937c(seed);
        double[] amounts = new double[days];
        for (int day = 0; day < days; day++) {
            amounts[day] = random.nextDouble() < active ? level * Math.exp(0.5 * random.nextGaussian()) : 0;
        }
        return amounts;
    }

    static DailySeries of(double[] spend, double[] revenue) {
        return new DailySeries(FIRST, spend, revenue);
    }
}
