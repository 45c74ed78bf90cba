package com.dryjets.campaign.campaign;

import java.util.Locale;

/** The status of a campaign. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED;

    /** Returns whether the campaign was launched and has not ended. */
    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }

    /** Returns whether the campaign has ended for good. */
    public boolean isOver() {
        return this == COMPLETED || this == ARCHIVED;
    }

    /** The word for the status in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
