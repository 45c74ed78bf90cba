package com.dryjets.email.abtest;

/** The state of an A/B test. */
public enum AbTestStatus {
    /** Its email has not been sent yet. */
    DRAFT,
    /** The variants were sent to their recipients, or are about to be; the rest of the audience waits. */
    RUNNING,
    /** The test has ended, and a user must choose. */
    WAITING,
    /** The rest of the audience gets the chosen variant. */
    DECIDED,
    /** The email was cancelled or could not be sent. */
    CANCELLED
}
