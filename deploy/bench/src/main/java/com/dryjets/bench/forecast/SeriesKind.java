package com.dryjets.bench.forecast;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Kinds of simulated daily revenue. All but LAUNCH and JUMP behave the same from the first day to the last. */
enum SeriesKind {
    /** The same level, 30 % noise. */
    FLAT,
    /** Weekday effects, 15 % noise. */
    WEEKLY,
    /** Weekday effects, 15 % noise, half a percent more of the first level every day. */
    GROWING,
    /** Weekday effects and noise that remembers the day before (a correlation of 0.5). */
    AUTOCORRELATED,
    /** Weekday effects, 15 % noise, a level that wanders by 3 % a day. */
    WANDERING,
    /** One tiny record, three idle weeks, then a level. The history begins with the level. */
    LAUNCH,
    /** The level doubles in the middle of the history. */
    JUMP,
    /** Revenue on 40 % of the days. */
    SPARSE;

    private static final double[] WEEKDAYS = {1.2, 1.1, 1.0, 1.0, 1.3, 0.7, 0.7};
    private static final int IDLE_DAYS = 21;
    private static final double LEVEL = 1000;

    /** The days before the history, which only a launch has. */
    int lead() {
        return this == LAUNCH ? IDLE_DAYS : 0;
    }

    /** Returns whether the level never changes, so that any trend found is false. */
    boolean isSteady() {
        return this == FLAT || this == WEEKLY || this == AUTOCORRELATED || this == SPARSE;
    }

    /**
     * Simulates a series.
     *
     * @param history the number of known days, without the lead
     * @param days all days, including the lead
     */
    double[] simulate(int history, int days, RandomGenerator random) {
        double[] amounts = new double[days];
        int monday = random.nextInt(WEEKDAYS.length);
        double memory = random.nextGaussian();
        double drift = 0;
        for (int day = 0; day < days; day++) {
            memory = 0.5 * memory + Math.sqrt(0.75) * random.nextGaussian();
            drift += 0.03 * random.nextGaussian();
            double expected = LEVEL * WEEKDAYS[(monday + day) % WEEKDAYS.length];
            double noise = 1 + 0.15 * random.nextGaussian();
            amounts[day] = Math.max(
                    0,
                    switch (this) {
                        case FLAT -> LEVEL * (1 + 0.3 * random.nextGaussian());
                        case WEEKLY -> expected * noise;
                        case GROWING -> expected * noise * (1 + 0.005 * day);
                        case AUTOCORRELATED -> expected * (1 + 0.2 * memory);
                        case WANDERING -> expected * noise * Math.exp(drift);
                        case LAUNCH -> day < IDLE_DAYS ? day == 0 ? 0.01 : 0 : LEVEL * noise;
                        case JUMP -> expected * noise * (day < history / 2 ? 1 : 2);
                        case SPARSE -> random.nextDouble() < 0.4 ? LEVEL * Math.exp(0.5 * random.nextGaussian()) : 0;
                    });
        }
        return amounts;
    }

    /** The names in lower case, for result names. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SeriesKind[] steady() {
        return Arrays.stream(values()).filter(SeriesKind::isSteady).toArray(SeriesKind[]::new);
    }
}
