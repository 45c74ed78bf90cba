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
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    /** Completes and checks the query parameters: the last 30 days by default, at most 366. */
    public static UsageDays of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        requireCalendarYear("?from", from);
        requireCalendarYear("?to", to);
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

    private static void requireCalendarYear(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Problem.badField(pointer, "must lie in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
    }
}
