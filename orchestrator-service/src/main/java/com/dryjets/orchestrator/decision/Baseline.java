package com.dryjets.orchestrator.decision;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.advice.Measure;

/** What the channel that advice is about stood at when it was decided upon. */
public record Baseline(Channel channel, Measure measure, MetricTotals figures) {}
