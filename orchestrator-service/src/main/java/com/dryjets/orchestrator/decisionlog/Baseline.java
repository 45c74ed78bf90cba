package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.finding.Measure;

/** The totals of a recommendation's channel at the time of the decision. */
public record Baseline(Channel channel, Measure measure, MetricTotals totals) {}
