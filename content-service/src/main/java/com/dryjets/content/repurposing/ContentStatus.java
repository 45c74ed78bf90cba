package com.dryjets.content.repurposing;

import java.util.EnumSet;
import java.util.Set;

/** The status of a content piece. */
public enum ContentStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    REJECTED,
    /** A post or email of the piece is scheduled. */
    SCHEDULED,
    /** A post of the piece is on its network, or an email was sent. */
    PUBLISHED;

    static final Set<ContentStatus> RELEASED = EnumSet.of(APPROVED, SCHEDULED, PUBLISHED);

    /** Returns the statuses to which a person may change it. Posts and emails bring about the others. */
    Set<ContentStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, APPROVED, REJECTED);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, REJECTED);
            case APPROVED, SCHEDULED -> EnumSet.of(DRAFT, REJECTED);
            case REJECTED -> EnumSet.of(DRAFT);
            case PUBLISHED -> EnumSet.noneOf(ContentStatus.class);
        };
    }

    /** Returns whether only posts and emails bring it about. */
    boolean followsItems() {
        return this == SCHEDULED || this == PUBLISHED;
    }

    /** Returns whether a person has approved the piece for publication. */
    boolean isReleased() {
        return RELEASED.contains(this);
    }
}
