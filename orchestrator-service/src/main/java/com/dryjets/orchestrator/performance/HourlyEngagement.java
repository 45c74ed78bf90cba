package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;

/**
 * What people did on a campaign's channel in one hour of UTC, without what machines did.
 *
 * @param hour its start
 */
public record HourlyEngagement(Channel channel, Instant hour, double impressions, double engagements, double clicks) {}
