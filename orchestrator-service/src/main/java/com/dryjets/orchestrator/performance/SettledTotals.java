package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.MetricTotals;
import java.time.LocalDate;

/**
 * The totals of a channel whose response is about complete.
 *
 * @param lastDay the last UTC day with metrics
 */
public record SettledTotals(MetricTotals totals, LocalDate lastDay) {}
