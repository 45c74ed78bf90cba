package com.dryjets.email.email;

/** Why an email was paused automatically. */
public enum HoldReason {
    /** More recipients reported it as spam than mailbox providers tolerate. */
    COMPLAINT_RATE,
    /** More addresses were rejected than mailbox providers tolerate of a list that people subscribed to. */
    BOUNCE_RATE
}
