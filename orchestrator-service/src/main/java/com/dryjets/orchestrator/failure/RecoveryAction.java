package com.dryjets.orchestrator.failure;

/** What a front end can do for a person, with the API of the service that owns the targets. */
public enum RecoveryAction {
    RECONNECT_ACCOUNT,
    EDIT_POSTS,
    RETRY_POSTS,
    EDIT_EMAIL,
    PAUSE_EMAIL,
    RESUME_EMAIL,
    REALLOCATE_BUDGET,
    /** Opens the campaign's approved content, to schedule it on the failure's channel. */
    SCHEDULE_CONTENT,
    /** Opens a new piece of content for the failure's channel. */
    CREATE_CONTENT
}
