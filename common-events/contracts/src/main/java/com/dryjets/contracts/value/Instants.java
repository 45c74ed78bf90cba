package com.dryjets.contracts.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Instants from 1970 to 2200. The bounds keep dates readable by every consumer (PostgreSQL, browsers, spreadsheets) and
 * arithmetic with them free of overflow.
 */
public final class Instants {

    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final String MESSAGE =
            "must be an ISO 8601 date-time between 1970 and 2200, for example 2026-11-28T09:00:00Z";

    private Instants() {}

    /** Reads an ISO 8601 date-time with an offset. */
    public static Instant parse(String text) {
        try {
            return require(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidValue(MESSAGE);
        }
    }

    /** Answers the instant if it is within the bounds. */
    public static Instant require(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new InvalidValue(MESSAGE);
        }
        return instant;
    }
}
