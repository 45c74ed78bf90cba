package com.dryjets.orchestrator.projection;

import java.util.UUID;

/**
 * A campaign that is due for assessment.
 *
 * @param attempts assessments that have failed since the change
 */
public record DueCampaign(String tenant, UUID campaignId, int attempts) {}
