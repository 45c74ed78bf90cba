package com.dryjets.content.repurposing;

import java.util.EnumSet;
import java.util.Set;

/** Where a piece stands on its way to its platform. */
public enum ContentStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    REJECTED,
    SCHEDULED,
    PUBLISHED;

    private static final Set<ContentStatus> RELEASED = EnumSet.of(APPROVED, SCHEDULED, PUBLISHED);

    /** The states that may follow. */
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

    /** Whether a person has let it go out. */
    boolean isReleased() {
        return RELEASED.contains(this);
    }
}
