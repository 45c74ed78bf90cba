package com.dryjets.content.blog;

import java.util.EnumSet;
import java.util.Set;

/** Where a post stands on its way to its readers. */
public enum BlogStatus {
    DRAFT,
    PENDING_REVIEW,
    APPROVED,
    PUBLISHED,
    ARCHIVED;

    /** The states that may follow. */
    Set<BlogStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PENDING_REVIEW, ARCHIVED);
            case PENDING_REVIEW -> EnumSet.of(APPROVED, DRAFT, ARCHIVED);
            case APPROVED -> EnumSet.of(PUBLISHED, DRAFT, ARCHIVED);
            case PUBLISHED -> EnumSet.of(ARCHIVED);
            case ARCHIVED -> EnumSet.of(DRAFT);
        };
    }
}
