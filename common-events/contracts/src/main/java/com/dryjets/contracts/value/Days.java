package com.dryjets.contracts.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Calendar days within the bounds of {@link Instants}, so that every store can hold them. */
public final class Days {

    private static final LocalDate EARLIEST = LocalDate.ofInstant(Instants.EARLIEST, ZoneOffset.UTC);
    private static final LocalDate LATEST = LocalDate.ofInstant(Instants.LATEST, ZoneOffset.UTC);

    /** What a day must be, for errors. */
    public static final String RULE = "must be a date between 1970 and 2200, for example 2026-11-28";

    private Days() {}

    /** Reads an ISO 8601 date. */
    public static LocalDate parse(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeException e) {
            // The same rule says what a date is.
        }
        throw new InvalidValue(RULE);
    }
}
