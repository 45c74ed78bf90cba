package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.util.UUID;

/** The totals of another campaign on a channel, to compare a campaign with. */
public record Benchmark(UUID campaignId, Channel channel, MetricTotals totals) {}
