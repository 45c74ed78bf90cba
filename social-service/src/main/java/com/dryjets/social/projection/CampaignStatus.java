package com.dryjets.social.projection;

/** What a campaign's state means for its posts. */
public enum CampaignStatus {
    /** Content named it before its own events came. */
    UNKNOWN,
    DRAFT,
    RUNNING,
    /** Nothing goes out. */
    PAUSED,
    /** Nothing goes out any more. */
    OVER
}
