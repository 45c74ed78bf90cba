package com.dryjets.email.transactional;

/** What became of a transactional email. */
public enum TransactionalStatus {
    /** It waits for its delivery, or for another attempt. */
    QUEUED,
    SENDING,
    /** The recipient's mail server has accepted it. */
    SENT,
    /** The recipient's mail server has refused it, or sent it back. */
    BOUNCED,
    /** It was given up; the reason says why. */
    FAILED,
    /** The address is suppressed, because it bounced, complained, or was added by hand. */
    SKIPPED;

    static TransactionalStatus of(String state) {
        return state.equals("PENDING") ? QUEUED : valueOf(state);
    }
}
