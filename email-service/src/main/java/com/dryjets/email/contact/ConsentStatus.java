package com.dryjets.email.contact;

/** Whether a contact agreed to receive marketing. */
public enum ConsentStatus {
    /** Nothing is known. */
    UNKNOWN,
    /** Asked for, but not confirmed yet (double opt-in). */
    PENDING,
    GRANTED,
    /** Receives no marketing; an import never changes it. */
    WITHDRAWN
}
