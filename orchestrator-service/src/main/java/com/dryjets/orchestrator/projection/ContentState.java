package com.dryjets.orchestrator.projection;

/** The state of a piece of content. */
enum ContentState {
    DRAFT,
    APPROVED,
    WITHDRAWN
}
