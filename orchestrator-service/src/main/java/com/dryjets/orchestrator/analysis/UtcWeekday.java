package com.dryjets.orchestrator.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A weekday in UTC, by which metrics are counted, as people in a campaign's time zone know it. For them it begins and ends at
 * another time of day, and a recommendation names that time: in Los Angeles most of a Tuesday in UTC is the evening of
 * Monday.
 *
 * @param latest the latest date on that weekday; its offset from UTC counts
 */
record UtcWeekday(LocalDate latest, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

    DayOfWeek weekday() {
        return latest.getDayOfWeek();
    }

    /** "Tuesdays" or "Tuesdays in UTC". */
    String plural() {
        return isUtc() ? name() + "s" : name() + "s in UTC";
    }

    /** "on a Tuesday" or "on a Tuesday in UTC". */
    String onOne() {
        return isUtc() ? "on a " + name() : "on a %s in UTC".formatted(name());
    }

    /** "on Tuesdays" or "between Tuesday 02:00 and Wednesday 02:00 (Europe/Berlin)". */
    String when() {
        return isUtc() ? "on " + plural() : "between %s and %s (%s)".formatted(start(), end(), zone);
    }

    /** When the days begin, in a sentence. */
    String explanation() {
        return isUtc()
                ? "Days are in UTC."
                : "Days are in UTC: a %s lasts from %s to %s in %s.".formatted(name(), start(), end(), zone);
    }

    private boolean isUtc() {
        return localStart().equals(latest.atStartOfDay());
    }

    private String start() {
        return TIME.format(localStart());
    }

    private String end() {
        return TIME.format(localStart().plusDays(1));
    }

    private LocalDateTime localStart() {
        return latest.atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
    }

    private String name() {
        return weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
