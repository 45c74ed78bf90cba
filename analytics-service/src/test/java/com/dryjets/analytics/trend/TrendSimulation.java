package com.dryjets.analytics.trend;

import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;

/** Judges a series of days as the service does, for simulations here and in benchmarks. */
public final class TrendSimulation {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final double SIGNIFICANCE_LEVEL = 0.05;

    private TrendSimulation() {}

    /** The number of days that are reported as anomalies. */
    public static int anomalies(Metric metric, double... values) {
        return AnomalyRules.find(metric, MONDAY, values).size();
    }

    /** Returns whether a day, counted from zero, is reported as an anomaly. */
    public static boolean isAnomaly(Metric metric, int day, double... values) {
        return AnomalyRules.find(metric, MONDAY, values).stream()
                .anyMatch(anomaly -> anomaly.day().equals(MONDAY.plusDays(day)));
    }

    /** Returns whether the series is reported to rise or fall; never with fewer than 21 days. */
    public static boolean hasTrend(double... values) {
        return values.length >= SeasonalKendall.MIN_DAYS
                && RobustStatistics.twoSided(SeasonalKendall.of(values).z()) < SIGNIFICANCE_LEVEL;
    }
}
