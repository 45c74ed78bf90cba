package com.dryjets.email.segment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day of a contact, in UTC. At least one bound is given; all that are given hold.
 *
 * @param name createdAt, updatedAt, consentAt, or an own field of type DATE
 * @param from first day
 * @param to last day
 * @param withinLastDays at most so many days ago, and not in the future
 * @param olderThanDays more than so many days ago
 * @param withinNextDays at most so many days ahead, and not in the past
 * @param anniversaryWithinDays returns on the same day of a year within so many days, such as a birthday
 */
public record DateCondition(
        @Schema(examples = "createdAt") @NotBlank @Size(max = 100)
        String name,

        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable @Min(0) @Max(36_500) Integer withinLastDays,
        @Nullable @Min(0) @Max(36_500) Integer olderThanDays,
        @Nullable @Min(0) @Max(36_500) Integer withinNextDays,
        @Nullable @Min(0) @Max(364) Integer anniversaryWithinDays) {

    boolean relative() {
        return Stream.of(withinLastDays, olderThanDays, withinNextDays, anniversaryWithinDays)
                .anyMatch(days -> days != null);
    }

    /** Returns whether it is relative to today and about the creation, which is found by an index and never changes. */
    boolean concernsCreation() {
        return relative() && anniversaryWithinDays == null && name.equals("createdAt");
    }

    boolean bounded() {
        return relative() || from != null || to != null;
    }

    static DateCondition withinLast(String name, int days) {
        return new DateCondition(name, null, null, days, null, null, null);
    }

    static DateCondition olderThan(String name, int days) {
        return new DateCondition(name, null, null, null, days, null, null);
    }
}
