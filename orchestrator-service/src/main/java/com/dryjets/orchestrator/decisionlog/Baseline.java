package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Measure;

/** What the outcome of a decision is judged by: a measure of a channel, on the days before the decision and since. */
public record Baseline(Channel channel, Measure measure) {}
