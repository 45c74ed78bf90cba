package com.dryjets.campaign.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to follow a daily level: the parameters of an innovations state space model (Hyndman, Koehler, Ord and Snyder
 * 2008, Forecasting with Exponential Smoothing, chapter 3). A day's prediction is the level, the damped trend and a
 * temporary deviation; the error of the prediction changes all three.
 *
 * @param level the share of an error that stays in the level: 0 is a constant mean, 1 repeats the last day
 * @param trend the share of an error that stays in the trend
 * @param damping the share of the trend that is left a day later; 0 without a trend
 * @param deviation the share of an error that lasts for a while
 * @param persistence the share of the deviation that is left a day later
 * @param prior the weight before any data is seen, if days hardly vary
 */
record Smoothing(double level, double trend, double damping, double deviation, double persistence, double prior) {

    /** What is averaged: constant and changing levels, deviations that fade, and damped trends. */
    static final List<Smoothing> ALL = all();

    private static final double MEAN_PRIOR = 0.35;
    private static final double LEVEL_PRIOR = 0.3;
    private static final double DEVIATION_PRIOR = 0.15;
    private static final double TREND_PRIOR = 0.2;
    private static final double DAMPING = 0.97;
    /** What an error changes the trend by, relative to the level. */
    private static final double TREND_PER_LEVEL = 0.1;

    /** A level changes by about this share of itself in a day, however much the days vary. */
    private static final double DRIFT = 0.2;

    /** The weight before any data is seen, if days vary by this share of their mean. */
    double prior(double variation) {
        double drift = (level + deviation / 3) * variation / DRIFT;
        return prior * Math.exp(-drift * drift / 2);
    }

    boolean hasTrend() {
        return damping > 0;
    }

    private static List<Smoothing> all() {
        double[] levels = {0.04, 0.08, 0.15, 0.25, 0.4};
        double[] trends = {0, 0.1, 0.3};
        double[][] deviations = {{0.2, 0.5}, {0.4, 0.5}, {0.2, 0.8}, {0.5, 0.8}};
        List<Smoothing> all = new ArrayList<>();
        all.add(new Smoothing(0, 0, 0, 0, 0, MEAN_PRIOR));
        for (double level : levels) {
            all.add(new Smoothing(level, 0, 0, 0, 0, LEVEL_PRIOR / levels.length));
        }
        for (double[] deviation : deviations) {
            all.add(new Smoothing(0, 0, 0, deviation[0], deviation[1], DEVIATION_PRIOR / deviations.length));
        }
        for (double level : trends) {
            all.add(new Smoothing(level, TREND_PER_LEVEL * level, DAMPING, 0, 0, TREND_PRIOR / trends.length));
        }
        return List.copyOf(all);
    }

    /** The level, trend and deviation at the end of a day. */
    static final class State {
        private final Smoothing smoothing;
        private double level;
        private double trend;
        private double deviation;

        State(Smoothing smoothing, double level, double trend) {
            this.smoothing = smoothing;
            this.level = level;
            this.trend = trend;
        }

        /** The expected value of the next day. */
        double prediction() {
            return level + smoothing.damping * trend + smoothing.persistence * deviation;
        }

        /** Moves to the end of the next day, whose value differed from the prediction by this error. */
        void observe(double error) {
            level += smoothing.damping * trend + smoothing.level * error;
            trend = smoothing.damping * trend + smoothing.trend * error;
            deviation = smoothing.persistence * deviation + smoothing.deviation * error;
        }

        /** This state plus a multiple of another one, as the states depend linearly on their first values. */
        State plus(double factor, State other) {
            State sum = new State(smoothing, level + factor * other.level, trend + factor * other.trend);
            sum.deviation = deviation + factor * other.deviation;
            return sum;
        }
    }
}
