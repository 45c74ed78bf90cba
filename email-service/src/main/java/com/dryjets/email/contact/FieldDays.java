package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The days that a contact's own fields can hold. Birthdays reach further back than anything else. */
public final class FieldDays {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final String RULE = "must be a date between 1900 and 2200, for example 1985-11-28";

    private FieldDays() {}

    /** Reads an ISO 8601 date. */
    public static LocalDate parse(String text) {
        try {
            return require(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValue(RULE);
        }
    }

    /** Returns the day if a field can hold it. */
    public static LocalDate require(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new InvalidValue(RULE);
        }
        return day;
    }
}
