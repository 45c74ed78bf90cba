package com.dryjets.email.email;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the sending of an email has come. */
@Embeddable
class Sending {

    @Column(name = "freezing_since")
    @Nullable
    Instant freezingSince;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "completed_at")
    @Nullable
    Instant completedAt;

    /** How many recipients were frozen before it started. */
    @Nullable
    Integer recipients;

    /** Whether it was cancelled, and the recipients are still to be marked as cancelled. */
    @Column(name = "clearing_due")
    boolean clearingDue;

    void start(int frozen, Instant now) {
        startedAt = now;
        recipients = frozen;
    }

    void cancel() {
        clearingDue = freezingSince != null;
    }
}
