package com.dryjets.campaign.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign is in its life, and where it may go from there. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    ARCHIVED;

    /** The states that may come next. */
    public Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACTIVE, ARCHIVED);
            case ACTIVE -> EnumSet.of(PAUSED, COMPLETED);
            case PAUSED -> EnumSet.of(ACTIVE, COMPLETED);
            case COMPLETED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }
}
