package com.dryjets.analytics.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Formats days for readers. */
public final class Dates {

    private static final DateTimeFormatter LONG = format("d MMMM yyyy");
    private static final DateTimeFormatter SHORT = format("d MMM yyyy");
    private static final DateTimeFormatter MARK = format("d MMM");
    private static final DateTimeFormatter MOMENT = format("d MMMM yyyy 'at' HH:mm");

    private Dates() {}

    /** 6 October 2026 */
    public static String day(LocalDate day) {
        return LONG.format(day);
    }

    /** Tuesday, 6 October 2026 */
    public static String weekdayAndDay(LocalDate day) {
        return weekday(day) + ", " + day(day);
    }

    /** Tuesday */
    public static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** 6 Oct 2026, for tables. */
    public static String cell(LocalDate day) {
        return SHORT.format(day);
    }

    /** 6 Oct, for the axis of a chart. */
    public static String mark(LocalDate day) {
        return MARK.format(day);
    }

    /** 6 October 2026 at 14:05, in the time zone. */
    public static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** 1 to 31 October 2026, 25 September to 24 October 2026; a common month or year is written once. */
    public static String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getYear() != to.getYear()) {
            return day(from) + " to " + day(to);
        }
        String first = from.getMonth() == to.getMonth()
                ? String.valueOf(from.getDayOfMonth())
                : format("d MMMM").format(from);
        return first + " to " + day(to);
    }

    /** From 1 to 31 October 2026, On 6 October 2026, at the beginning of a sentence. */
    public static String during(LocalDate from, LocalDate to) {
        return (from.equals(to) ? "On " : "From ") + range(from, to);
    }

    /** The days that a period is compared with: the day before, the 30 days before. */
    public static String before(long days) {
        return days == 1 ? "the day before" : "the %d days before".formatted(days);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
