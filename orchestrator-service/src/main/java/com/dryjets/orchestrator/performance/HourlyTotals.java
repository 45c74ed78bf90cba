package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.Instant;

/**
 * The totals of a campaign and channel in one hour.
 *
 * @param hour when it begins: a whole hour of UTC
 * @param human without the opens and clicks of machines
 */
public record HourlyTotals(Channel channel, Instant hour, MetricTotals human) {}
