package com.dryjets.analytics.campaign;

import java.util.UUID;

/** The key of a campaign. Two tenants may have campaigns with the same id. */
public record CampaignKey(String tenant, UUID id) {}
