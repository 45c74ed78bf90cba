package com.dryjets.analytics.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The hours that figures are kept by, which begin when UTC's do. Where a zone is half an hour off, an hour counts to the
 * day in which it begins.
 */
public final class Hours {

    private Hours() {}

    /** Every hour that begins between two moments, oldest first. */
    public static Stream<Instant> between(Instant from, Instant until) {
        Instant whole = from.truncatedTo(ChronoUnit.HOURS);
        Instant first = whole.isBefore(from) ? next(whole) : whole;
        return Stream.iterate(first, hour -> hour.isBefore(until), Hours::next);
    }

    /** When an hour is over. */
    public static Instant next(Instant hour) {
        return hour.plus(1, ChronoUnit.HOURS);
    }
}
