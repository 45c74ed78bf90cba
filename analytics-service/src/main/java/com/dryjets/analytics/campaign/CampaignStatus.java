package com.dryjets.analytics.campaign;

/** Where a campaign stands, as its events tell. */
enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED
}
