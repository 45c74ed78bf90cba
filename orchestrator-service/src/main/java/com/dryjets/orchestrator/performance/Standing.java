package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.util.UUID;

/** What a campaign has achieved on a channel in all. */
public record Standing(UUID campaignId, Channel channel, MetricTotals figures) {}
