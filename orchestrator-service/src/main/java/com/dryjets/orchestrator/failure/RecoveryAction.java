package com.dryjets.orchestrator.failure;

/** What a front end can do for a person, with the API of the service that owns the targets. */
public enum RecoveryAction {
    RECONNECT_ACCOUNT,
    EDIT_POSTS,
    RETRY_POSTS,
    EDIT_EMAIL,
    RESUME_EMAIL,
    REALLOCATE_BUDGET
}
