package com.dryjets.email.suppression;

/** Why an address receives no more email, from the mildest to the one that outweighs all others. */
public enum SuppressionReason {
    /** Several emails in a row were not delivered. */
    SOFT_BOUNCES,
    /** The address does not exist or accepts no email. */
    HARD_BOUNCE,
    /** Somebody of the tenant added it. */
    MANUAL,
    /** The recipient asked to receive no more. */
    UNSUBSCRIBED,
    /** The recipient reported an email as spam. */
    COMPLAINT;

    /** Whether email cannot be delivered to the address, whatever its owner wants. */
    boolean undeliverable() {
        return this == SOFT_BOUNCES || this == HARD_BOUNCE;
    }

    /** Whether an admin may lift the suppression. A recipient's complaint stays. */
    boolean removable() {
        return this != COMPLAINT;
    }
}
