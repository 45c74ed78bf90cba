package com.dryjets.analytics.trend;

import java.util.List;

/** The days of a period, the direction of each metric, and the anomalies. */
public record Trends(List<TrendDay> days, List<MetricTrend> metrics, List<Anomaly> anomalies) {}
