package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The totals of a campaign and channel on one day.
 *
 * @param day in UTC
 */
public record DailyTotals(Channel channel, LocalDate day, MetricTotals totals, Instant asOf) {}
