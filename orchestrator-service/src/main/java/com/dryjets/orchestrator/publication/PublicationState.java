package com.dryjets.orchestrator.publication;

/** How far a post or mail is. */
enum PublicationState {
    READY,
    WAITING,
    PAUSED,
    OUT,
    FAILED,
    CANCELLED
}
