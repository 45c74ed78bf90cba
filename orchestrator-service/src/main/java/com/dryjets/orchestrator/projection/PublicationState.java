package com.dryjets.orchestrator.projection;

/** The state of a post or email. */
public enum PublicationState {
    READY,
    SCHEDULED,
    PAUSED,
    /** Published by the network, or handed to recipients since {@code publishedAt}. */
    PUBLISHED,
    FAILED,
    CANCELLED
}
