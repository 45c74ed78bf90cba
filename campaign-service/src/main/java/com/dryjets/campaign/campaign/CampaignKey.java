package com.dryjets.campaign.campaign;

import java.util.UUID;

/** The tenant and id of a campaign, for work that finds campaigns of all tenants. */
public record CampaignKey(String tenant, UUID id) {}
