package com.dryjets.orchestrator.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of the week by the clocks of a time zone: a weekday, some hours of every day, or some hours of a weekday. Clocks that
 * are changed for summer do not move it, because people live by them.
 *
 * @param weekday null for every day
 * @param block which hours, counted from midnight in steps of {@link #HOURS}; null for the whole day
 */
record WeeklySlot(@Nullable DayOfWeek weekday, @Nullable Integer block) {

    /** Shorter ones would have too few days with enough responses, and longer ones would mix morning and noon. */
    static final int HOURS = 3;

    private static final int LAST_BLOCK = 24 / HOURS - 1;

    /** Some hours of a date. */
    record Dated(LocalDate date, int block) {

        static Dated of(LocalDate date, LocalTime time) {
            return new Dated(date, time.getHour() / HOURS);
        }

        /** The slots that it is part of: its weekday, its hours, and both. */
        List<WeeklySlot> slots() {
            DayOfWeek day = date.getDayOfWeek();
            return List.of(new WeeklySlot(day, null), new WeeklySlot(null, block), new WeeklySlot(day, block));
        }
    }

    boolean contains(Dated dated) {
        return (weekday == null || weekday == dated.date().getDayOfWeek()) && (block == null || block == dated.block());
    }

    /** Slots that are as long as this one are compared with each other. */
    int level() {
        return (weekday == null ? 0 : 1) + (block == null ? 0 : 2);
    }

    /**
     * Among how many such families of comparisons the false alarms are shared: weekdays are allowed half of them, because
     * there are fewest days of each; hours of every day, and of one weekday, a quarter each.
     */
    int penalty() {
        return block == null ? 2 : 4;
    }

    /** "TUESDAY", "18-21" or "TUESDAY:18-21". */
    String code() {
        String hours = block == null ? "" : "%02d-%02d".formatted(block * HOURS, (block + 1) * HOURS);
        if (weekday == null) {
            return hours;
        }
        return block == null ? weekday.name() : weekday.name() + ":" + hours;
    }

    /** "on Tuesdays", "between 18:00 and 21:00" or "on Tuesdays between 18:00 and 21:00". */
    String when() {
        String day = weekday == null ? "" : "on %ss".formatted(weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        if (block == null) {
            return day;
        }
        String end = block == LAST_BLOCK ? "midnight" : "%02d:00".formatted((block + 1) * HOURS);
        String hours = "between %02d:00 and %s".formatted(block * HOURS, end);
        return day.isEmpty() ? hours : day + " " + hours;
    }
}
