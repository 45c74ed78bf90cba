package com.dryjets.social.post;

/** The states of a post. {@link PostTransitions} says which follows which. */
public enum PostStatus {
    /** Leaves at its time. */
    QUEUED,
    /** Waits for what its {@link HoldReason}s name. */
    HELD,
    /** A replica is publishing it. */
    PUBLISHING,
    /** The last attempt may have succeeded; the network is asked before anything is repeated. */
    UNKNOWN,
    PUBLISHED,
    FAILED,
    CANCELLED;

    /** Whether the post has neither left nor been given up, and nobody is publishing it. */
    public boolean isWaiting() {
        return this == QUEUED || this == HELD;
    }
}
