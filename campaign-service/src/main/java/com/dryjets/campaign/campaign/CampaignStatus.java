package com.dryjets.campaign.campaign;

import java.util.Locale;

/** Where a campaign is in its life. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED;

    /** Whether it was launched and is not over. */
    public boolean isRunning() {
        return this == ACTIVE || this == PAUSED;
    }

    /** As it stands in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
