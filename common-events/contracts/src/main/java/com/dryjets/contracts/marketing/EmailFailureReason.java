package com.dryjets.contracts.marketing;

/** Why an email could not be sent at all. */
public enum EmailFailureReason {
    /** It has no subject or no body. */
    NO_CONTENT,
    INVALID_MERGE_TAG,
    /** No contact of its audience can receive email. */
    NO_RECIPIENTS
}
