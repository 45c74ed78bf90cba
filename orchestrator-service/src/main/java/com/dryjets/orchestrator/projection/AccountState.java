package com.dryjets.orchestrator.projection;

/** Whether an account can publish. */
enum AccountState {
    CONNECTED,
    /** Not until a person acts; its posts wait. */
    NEEDS_ATTENTION,
    /** A person disconnected it; its posts wait for another account. */
    DISCONNECTED
}
