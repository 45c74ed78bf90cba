package com.dryjets.social.post;

/** How a post got its time. */
public enum Timing {
    /** A person chose it. */
    EXACT,
    /** The best free time for its account. */
    BEST,
    /** The account's next free posting slot. */
    SLOT
}
