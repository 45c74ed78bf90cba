package com.dryjets.email.suppression;

/** Why an address receives no more email. */
public enum SuppressionReason {
    UNSUBSCRIBED,
    HARD_BOUNCE,
    COMPLAINT
}
