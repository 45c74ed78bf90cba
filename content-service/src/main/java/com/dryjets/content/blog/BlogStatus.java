package com.dryjets.content.blog;

import java.util.EnumSet;
import java.util.Set;

/** The status of a blog post. */
public enum BlogStatus {
    DRAFT,
    PENDING_REVIEW,
    APPROVED,
    PUBLISHED,
    ARCHIVED;

    /** Returns whether somebody has approved the post as it stands. */
    boolean isReviewed() {
        return this == APPROVED || this == PUBLISHED;
    }

    /** Returns the statuses that may follow. */
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
