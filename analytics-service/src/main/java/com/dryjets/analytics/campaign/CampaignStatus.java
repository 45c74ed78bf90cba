package com.dryjets.analytics.campaign;

/** The status of a campaign, as its events report it. */
enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED
}
