package com.dryjets.email.email;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an email is sent.
 *
 * @param at when it is sent, or when the first recipients get it
 * @param localTime the time of day at which each recipient gets it; null if it does not depend on their time zone
 * @param bestTimeWithinHours within how many hours each recipient gets it at their best time; null if all get it at once
 */
record Schedule(
        Instant at,
        @Nullable LocalDateTime localTime,
        @Nullable Integer bestTimeWithinHours) {

    /** Returns whether all recipients get it at the same time. */
    boolean isAtOneTime() {
        return localTime == null && bestTimeWithinHours == null;
    }

    /** To all at once. */
    static Schedule at(Instant at) {
        return new Schedule(at, null, null);
    }

    /** As a user asked for it; a time in the past means now. */
    static Schedule of(ScheduleEmail request, Instant now) {
        @Nullable LocalDateTime local = request.localTime();
        Instant time = local == null ? request.scheduledTime() : EmailRules.firstInstant(local);
        Instant at = time.isBefore(now) ? now : time.truncatedTo(ChronoUnit.MICROS);
        return new Schedule(at, local, request.bestTimeWithinHours());
    }

    /** Moves a scheduled email; the times of its recipients move by as much. */
    static Schedule moved(EmailCampaign email, Instant at) {
        return new Schedule(at, EmailRules.movedTime(email, at), email.sending.bestTimeWithinHours);
    }
}
