package com.dryjets.analytics.rollup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The hours that rollups are kept by, which begin when UTC's do. In a time zone with a half-hour offset, an hour belongs
 * to the day in which it begins.
 */
public final class Hours {

    private Hours() {}

    /** Every hour that begins between two moments, oldest first. */
    public static Stream<Instant> between(Instant from, Instant until) {
        Instant whole = from.truncatedTo(ChronoUnit.HOURS);
        Instant first = whole.isBefore(from) ? next(whole) : whole;
        return Stream.iterate(first, hour -> hour.isBefore(until), Hours::next);
    }

    /** The hour after this one. */
    public static Instant next(Instant hour) {
        return hour.plus(1, ChronoUnit.HOURS);
    }
}
