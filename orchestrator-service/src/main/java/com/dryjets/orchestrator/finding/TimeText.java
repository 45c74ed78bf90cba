package com.dryjets.orchestrator.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes days and times in sentences. */
public final class TimeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private TimeText() {}

    /** "20 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "20 November 2026, 09:00", by the clocks of a zone. */
    public static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }
}
