package com.dryjets.social.projection;

/** A campaign's status as far as it matters to its posts. */
public enum CampaignStatus {
    /** Content named the campaign before its own events arrived. */
    UNKNOWN,
    DRAFT,
    RUNNING,
    /** Posts are on hold. */
    PAUSED,
    /** Completed or archived: nothing more is published. */
    ENDED
}
