package com.dryjets.analytics.campaign;

import java.util.UUID;

/** A campaign's key: another tenant's campaign is another campaign, even with the same id. */
record CampaignKey(String tenant, UUID id) {}
