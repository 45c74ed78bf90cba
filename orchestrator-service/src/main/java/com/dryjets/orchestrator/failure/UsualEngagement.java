package com.dryjets.orchestrator.failure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much engagement a channel usually gets for its impressions, by weekday and hour of day, and how much days vary around
 * that. Effects of weekdays and hours are estimates with a prior of no effect (James and Stein 1961), so few days say little.
 */
final class UsualEngagement {

    /** A week, so that each weekday has been seen. */
    static final int MIN_DAYS = 7;

    private static final double MIN_EVENTS = 20;

    // The prior variance of what an hour, a weekday or a day adds, relative to the usual: they vary by 30 %.
    private static final double VARIANCE = 0.3 * 0.3;
    // How many days the prior of the variation of days is worth.
    private static final int PRIOR_DAYS = 7;
    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;

    private final double rate;
    // The influence of other campaigns.
    private double level = 1;
    private final double[] hours;
    private final double[] weekdays = new double[WEEKDAYS];
    private final double variance;
    private final double error;

    /** Fits hours, weekdays and the variation of days to the channel's own rate. */
    private UsualEngagement(double rate, double level, List<EngagementDay> days) {
        this.rate = rate;
        this.hours = hours(rate, days);
        Arrays.fill(weekdays, 1);
        fitWeekdays(days);
        this.variance = variance(days);
        this.level = level;
        double events = days.stream().mapToDouble(EngagementDay::events).sum();
        this.error = Math.sqrt(1 / events + variance / days.size());
    }

    /**
     * Learns from a channel's earlier days. Empty with too few days, or with hardly any engagement.
     *
     * @param others the rate of the tenant's other campaigns, which counts like one day
     * @param minDays fewest days to learn from
     */
    static Optional<UsualEngagement> of(List<EngagementDay> days, @Nullable Double others, int minDays) {
        double events = days.stream().mapToDouble(EngagementDay::events).sum();
        double impressions =
                days.stream().mapToDouble(EngagementDay::impressions).sum();
        if (days.size() < minDays || events < MIN_EVENTS) {
            return Optional.empty();
        }
        double own = events / impressions;
        double level = others == null ? 1 : 1 + (others / own - 1) / (days.size() + 1);
        return Optional.of(new UsualEngagement(own, level, days));
    }

    /** The engagement usually got for a day's impressions. */
    double expected(EngagementDay day) {
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += day.impressions(hour) * hours[hour];
        }
        return level * rate * weekdays[day.weekday()] * sum;
    }

    /** The variance of a day's level, relative to the usual one; at least that of days that vary by 30 %. */
    double variance() {
        return variance;
    }

    /** The standard error of the usual rate, relative to it. */
    double error() {
        return error;
    }

    private static double[] hours(double rate, List<EngagementDay> days) {
        double[] factors = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double expected = 0;
            double events = 0;
            for (EngagementDay day : days) {
                expected += rate * day.impressions(hour);
                events += day.events(hour);
            }
            factors[hour] = (events + 1 / VARIANCE) / (expected + 1 / VARIANCE);
        }
        return factors;
    }

    private void fitWeekdays(List<EngagementDay> days) {
        double[] expected = new double[WEEKDAYS];
        double[] events = new double[WEEKDAYS];
        int[] count = new int[WEEKDAYS];
        for (EngagementDay day : days) {
            expected[day.weekday()] += expected(day);
            events[day.weekday()] += day.events();
            count[day.weekday()]++;
        }
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            if (expected[weekday] > 0) {
                double sampling = VARIANCE / count[weekday] + 1 / expected[weekday];
                double known = VARIANCE / (VARIANCE + sampling);
                weekdays[weekday] = 1 + known * (events[weekday] / expected[weekday] - 1);
            }
        }
    }

    /** By the moments of a negative binomial distribution: the variance is m + v·m² (Anscombe 1949). */
    private double variance(List<EngagementDay> days) {
        double excess = 0;
        double squares = 0;
        for (EngagementDay day : days) {
            double expected = expected(day);
            excess += (day.events() - expected) * (day.events() - expected) - expected;
            squares += expected * expected;
        }
        double estimate = Math.max(0, excess / squares) * days.size() / Math.max(1, days.size() - 1);
        return Math.max(VARIANCE, (PRIOR_DAYS * VARIANCE + days.size() * estimate) / (PRIOR_DAYS + days.size()));
    }
}
