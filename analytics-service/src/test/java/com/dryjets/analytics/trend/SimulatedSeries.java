package com.dryjets.analytics.trend;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Series of days without a trend and without anomalies, as campaigns have them. Seeded, so the same in every run. */
public enum SimulatedSeries {
    /** Counts that vary by chance alone. */
    POISSON(0, 0, false, true),
    /** Counts that vary by 30 % from day to day. */
    COUNTS(0.3, 0, false, true),
    /** Money that varies by 30 % from day to day. */
    MONEY(0.3, 0, false, false),
    /** Counts of which Sunday has a fifth of Tuesday's. */
    WEEKDAY_POISSON(0, 0, true, true),
    WEEKDAY_MONEY(0.3, 0, true, false),
    /** A good day is followed by another: autocorrelation of 0.3. */
    WEEKDAY_AUTOCORRELATED(0.3, 0.3, true, false),
    /** Autocorrelation of 0.5. */
    WEEKDAY_AUTOCORRELATED_MORE(0.3, 0.5, true, true);

    private static final double[] WEEK = {1, 1.2, 1.15, 1.1, 0.9, 0.4, 0.24};

    private final double variation;
    private final double autocorrelation;
    private final boolean weekdays;
    private final boolean counts;

    SimulatedSeries(double variation, double autocorrelation, boolean weekdays, boolean counts) {
        this.variation = variation;
        this.autocorrelation = autocorrelation;
        this.weekdays = weekdays;
        this.counts = counts;
    }

    public boolean isMoney() {
        return !counts;
    }

    /** The values of consecutive days around a mean. */
    public double[] days(int days, double mean, Random random) {
        return days(days, day -> mean, random);
    }

    /** The values of consecutive days around a mean that depends on the day. */
    public double[] days(int days, DoubleUnaryOperator mean, Random random) {
        double[] values = new double[days];
        double noise = random.nextGaussian();
        for (int day = 0; day < days; day++) {
            double innovation = Math.sqrt(1 - autocorrelation * autocorrelation) * random.nextGaussian();
            noise = autocorrelation * noise + innovation;
            // A log-normal factor whose mean is one.
            double factor = Math.exp(variation * noise - variation * variation / 2);
            double expected = mean.applyAsDouble(day) * factor * (weekdays ? WEEK[day % WEEK.length] : 1);
            values[day] = counts ? poisson(expected, random) : Math.round(expected * 100) / 100.0;
        }
        return values;
    }

    /** A Poisson count: by multiplication for small means (Knuth), by its normal approximation for large ones. */
    private static double poisson(double mean, Random random) {
        if (mean > 500) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }
}
