package com.dryjets.analytics.exchange;

import com.dryjets.contracts.value.Days;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day of a rate, as a request names it.
 *
 * @param pointer the parameter, for errors
 */
record RateDay(String pointer, @Nullable String text) {

    /** The euro's first day as a currency. */
    private static final LocalDate FIRST = LocalDate.parse("1999-01-01");

    /** The day, which must not be later than the given one; else 400. */
    LocalDate requiredUntil(LocalDate today) {
        LocalDate day = parsed(today);
        if (day.isBefore(FIRST) || day.isAfter(today)) {
            throw Problem.badField(pointer, "must be a day from " + FIRST + " to today (UTC), " + today);
        }
        return day;
    }

    LocalDate orToday(LocalDate today) {
        return text == null ? today : requiredUntil(today);
    }

    private LocalDate parsed(LocalDate today) {
        try {
            return Days.parse(String.valueOf(text));
        } catch (InvalidValue e) {
            throw Problem.badField(pointer, "must be a day such as " + today);
        }
    }
}
