package com.dryjets.email.suppression;

/** Why an address is never mailed again. */
public enum SuppressionReason {
    UNSUBSCRIBED,
    HARD_BOUNCE,
    COMPLAINT
}
