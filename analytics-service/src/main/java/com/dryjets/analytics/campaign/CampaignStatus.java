package com.dryjets.analytics.campaign;

/** The status of a campaign, from its events. */
enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED,
    /** A draft that was deleted. It exists no longer, and nothing lists it. */
    DELETED
}
