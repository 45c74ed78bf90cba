package com.dryjets.contracts.marketing;

/** Why an email is paused. */
public enum EmailPauseReason {
    /** A user paused it. */
    BY_USER,
    CAMPAIGN_PAUSED,
    /** More recipients reported it as spam than mailbox providers tolerate. */
    COMPLAINT_RATE,
    /** More addresses were rejected than mailbox providers tolerate. */
    BOUNCE_RATE,
    /** The tenant may not, or no longer, send as its sender. */
    SENDER_NOT_VERIFIED
}
