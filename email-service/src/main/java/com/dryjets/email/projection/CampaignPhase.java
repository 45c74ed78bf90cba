package com.dryjets.email.projection;

/** Where a campaign stands, as far as mail is concerned. */
public enum CampaignPhase {
    /** Something names it, but its own events have not come yet. */
    UNKNOWN,
    DRAFT,
    RUNNING,
    PAUSED,
    /** Completed or archived: nothing more goes out. */
    OVER
}
