package com.dryjets.content.repurposing;

import java.util.EnumSet;
import java.util.Set;

/** The status of a content piece. */
public enum ContentStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    REJECTED,
    SCHEDULED,
    PUBLISHED;

    private static final Set<ContentStatus> RELEASED = EnumSet.of(APPROVED, SCHEDULED, PUBLISHED);

    /** Returns the statuses that may follow. */
    Set<ContentStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, APPROVED, REJECTED);
            case IN_REVIEW -> EnumSet.of(DRAFT, APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(DRAFT, REJECTED, SCHEDULED);
            case REJECTED -> EnumSet.of(DRAFT);
            case SCHEDULED -> EnumSet.of(DRAFT, REJECTED, APPROVED, PUBLISHED);
            case PUBLISHED -> EnumSet.noneOf(ContentStatus.class);
        };
    }

    /** Returns whether a person has approved the piece for publication. */
    boolean isReleased() {
        return RELEASED.contains(this);
    }
}
