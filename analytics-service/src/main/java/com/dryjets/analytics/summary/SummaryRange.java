package com.dryjets.analytics.summary;

import com.dryjets.analytics.rollup.DaysParameter;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.value.Days;
import com.dryjets.kit.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The UTC days that KPIs cover: a first and a last day, or a number of days ending today. */
record SummaryRange(
        int days, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int MAX_DAYS = 366;

    /** Reads query parameters; else 400. */
    static SummaryRange of(String days, @Nullable String from, @Nullable String to) {
        if ((from == null) != (to == null)) {
            throw Problem.badField(from == null ? "?from" : "?to", "is required with the other end of the period");
        }
        return from == null || to == null
                ? new SummaryRange(DaysParameter.parse(days, MAX_DAYS), null, null)
                : new SummaryRange(0, day("?from", from), day("?to", to));
    }

    /** The period; 400 if it is empty, too long or ends after today. */
    Period period(LocalDate today) {
        if (from == null || to == null) {
            return Period.lastDays(today, days, Period.DEFAULT_ZONE);
        }
        if (to.isAfter(today)) {
            throw Problem.badField("?to", "must not be after today (UTC), " + today);
        }
        if (from.isAfter(to) || !from.plusDays(MAX_DAYS).isAfter(to)) {
            throw Problem.badField("?from", "must be at most " + (MAX_DAYS - 1) + " days before to, and not after it");
        }
        return new Period(from, to, Period.DEFAULT_ZONE);
    }

    private static LocalDate day(String parameter, String text) {
        return Problem.valid(parameter, () -> Days.parse(text));
    }
}
