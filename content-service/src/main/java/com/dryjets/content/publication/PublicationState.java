package com.dryjets.content.publication;

/** The state of a post or email. */
public enum PublicationState {
    /** Made from the piece, not scheduled. */
    PREPARED,
    SCHEDULED,
    PUBLISHED,
    FAILED,
    CANCELLED
}
