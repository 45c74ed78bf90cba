package com.dryjets.email.email;

import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
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
 * @param timeZone in which scheduledTime has the time of day that is meant; default UTC
 */
public record ScheduleEmail(
        @NotNull Instant scheduledTime,
        @Nullable Boolean byRecipientTimeZone,
        @Schema(examples = "Europe/Berlin") @Nullable String timeZone) {

    /** Fails with 400 unless the time zone exists. */
    ScheduleEmail checked() {
        if (timeZone != null && !TimeZones.isValid(timeZone)) {
            throw Problem.badField("/timeZone", TimeZones.RULE);
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
