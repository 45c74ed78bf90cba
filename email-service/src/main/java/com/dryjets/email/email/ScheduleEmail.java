package com.dryjets.email.email;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to schedule an email.
 *
 * @param scheduledTime when to send it; a time in the past means now
 * @param byRecipientTimeZone whether each recipient gets it at that time of day in their own time zone; default false
 * @param bestTimeWithinHours within how many hours from scheduledTime on each recipient gets it, at the hour at which they
 *     are most likely to open or click it; omitted if all get it at once
 * @param timeZone in which scheduledTime has the time of day that is meant; default UTC
 */
public record ScheduleEmail(
        @NotNull Instant scheduledTime,
        @Nullable Boolean byRecipientTimeZone,
        @Schema(examples = "24") @Nullable @Min(1) @Max(168) Integer bestTimeWithinHours,
        @Schema(examples = "Europe/Berlin") @Nullable String timeZone) {

    /** Fails with 400 unless the time zone exists, and the time depends either on it or on the recipient. */
    ScheduleEmail checked() {
        if (timeZone != null && !TimeZones.isValid(timeZone)) {
            throw Problem.badField("/timeZone", TimeZones.RULE);
        }
        if (bestTimeWithinHours != null && Boolean.TRUE.equals(byRecipientTimeZone)) {
            throw Problem.badField(
                    "/bestTimeWithinHours",
                    "must be omitted if byRecipientTimeZone is true: it already is a time in each recipient's time zone");
        }
        return this;
    }

    /** The time of day at which each recipient gets it; null if all get it at once. */
    @Nullable
    LocalDateTime localTime() {
        return Boolean.TRUE.equals(byRecipientTimeZone)
                ? LocalDateTime.ofInstant(scheduledTime, TimeZones.orUtc(timeZone))
                : null;
    }
}
