package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.util.UUID;

/**
 * The totals of a piece of content, a post or an email in a campaign and channel.
 *
 * @param human without the opens and clicks of machines
 */
public record ContentTotals(UUID campaignId, UUID contentRef, Channel channel, MetricTotals human) {}
