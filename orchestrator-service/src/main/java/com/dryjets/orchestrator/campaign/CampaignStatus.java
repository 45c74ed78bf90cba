package com.dryjets.orchestrator.campaign;

/** How far a campaign is. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED;

    /** Whether its money can still be moved. */
    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }
}
