package com.dryjets.content.repurposing;

/** What a revision records. */
public enum RevisionKind {
    /** An engine made the piece. */
    CREATED,
    /** The piece was copied with its campaign. */
    COPIED,
    /** A person edited the piece. */
    EDITED,
    /** Only the status changed. */
    STATUS_CHANGED,
    /** The contents of an earlier revision came back. */
    RESTORED,
    /** A text was proposed; the piece is unchanged. */
    PROPOSED,
    /** A proposal became the contents of the piece. */
    ACCEPTED
}
