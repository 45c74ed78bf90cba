package com.dryjets.email.email;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When an email is to be sent, and how far its sending has come. */
@Embeddable
class Sending {

    /** When it is sent, or when the first recipients get it; null until it is scheduled. */
    @Column(name = "scheduled_for")
    @Nullable
    Instant scheduledFor;

    /** When each recipient gets it in their own time zone; null if all get it at once. */
    @Column(name = "local_time")
    @Nullable
    LocalDateTime localTime;

    /** Within how many hours each recipient gets it, at their best time; null if all get it at once. */
    @Column(name = "best_time_hours")
    @Nullable
    Integer bestTimeWithinHours;

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

    void schedule(Schedule schedule) {
        scheduledFor = schedule.at();
        localTime = schedule.localTime();
        bestTimeWithinHours = schedule.bestTimeWithinHours();
    }

    /** Returns whether each recipient gets it at a time of their own. */
    boolean hasOwnTimes() {
        return localTime != null || bestTimeWithinHours != null;
    }

    void start(int frozen, Instant now) {
        startedAt = now;
        recipients = frozen;
    }

    void cancel() {
        clearingDue = freezingSince != null;
    }
}
