package com.dryjets.orchestrator.performance;

import com.dryjets.common.marketing.Channel;
import com.dryjets.common.marketing.Figures;
import java.util.UUID;

/** What a campaign has achieved on a channel in all. */
public record Standing(UUID campaignId, Channel channel, Figures figures) {}
