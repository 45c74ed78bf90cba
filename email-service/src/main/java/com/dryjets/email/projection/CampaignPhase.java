package com.dryjets.email.projection;

/** The state of a campaign, as far as it matters for sending email. */
public enum CampaignPhase {
    /** Something refers to the campaign, but none of its own events has arrived yet. */
    UNKNOWN,
    DRAFT,
    RUNNING,
    PAUSED,
    /** Completed or archived: no further email is sent. */
    ENDED
}
