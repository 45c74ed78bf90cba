package com.dryjets.campaign.projection;

/** The status of a post or email. */
public enum ItemStatus {
    READY,
    SCHEDULED,
    RUNNING,
    PAUSED,
    DONE,
    FAILED,
    CANCELLED;

    /** Returns whether the status can no longer change. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
