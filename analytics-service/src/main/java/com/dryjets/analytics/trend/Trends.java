package com.dryjets.analytics.trend;

import java.util.List;

/** What the days of a period tell: the days, where each metric is going, and what stands out. */
public record Trends(List<TrendDay> days, List<MetricTrend> metrics, List<Anomaly> anomalies) {}
