package com.dryjets.email.email;

/** Why an email was paused automatically. */
public enum HoldReason {
    /** More recipients reported it as spam than mailbox providers tolerate. */
    COMPLAINT_RATE,
    /** More addresses were rejected than mailbox providers tolerate of a list that people subscribed to. */
    BOUNCE_RATE,
    /** Its sender, or that of a variant, is not, or no longer, a verified sender of the tenant. Verify it, then resume the email. */
    SENDER_NOT_VERIFIED;

    /** Whether a user may decide to send all the same. */
    boolean canBeOverridden() {
        return this != SENDER_NOT_VERIFIED;
    }
}
