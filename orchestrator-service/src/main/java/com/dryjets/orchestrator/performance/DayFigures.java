package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The totals of a campaign's channel on one day.
 *
 * @param day in UTC
 */
public record DayFigures(Channel channel, LocalDate day, MetricTotals figures, Instant asOf) {}
