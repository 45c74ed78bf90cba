package com.dryjets.llm;

import com.dryjets.kit.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The UTC days that a request for the use of models covers, both included. */
public record UsageDays(LocalDate from, LocalDate to) {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** Completes and checks the query parameters: the last 30 days by default, at most 366. */
    public static UsageDays of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        LocalDate first = from == null ? last.minusDays(DEFAULT_DAYS - 1) : from;
        if (first.isAfter(last)) {
            throw Problem.badField("?from", "must not be after to");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.badField("?from", "must be at most %d days before to".formatted(MOST_DAYS - 1));
        }
        return new UsageDays(first, last);
    }
}
