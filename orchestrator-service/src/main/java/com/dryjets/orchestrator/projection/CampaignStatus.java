package com.dryjets.orchestrator.projection;

/** The status of a campaign, as far as recommendations depend on it. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED;

    /** Returns whether the campaign's budget can still be moved. */
    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }
}
