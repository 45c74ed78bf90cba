package com.dryjets.orchestrator.projection;

import java.util.UUID;

/**
 * The right to assess a campaign, for a time. A replica that has lost it must not save its assessment.
 *
 * @param token changes whenever the campaign is leased or due again
 * @param changes how many were known when the lease began
 */
public record CampaignLease(String tenant, UUID campaignId, UUID token, long changes) {}
