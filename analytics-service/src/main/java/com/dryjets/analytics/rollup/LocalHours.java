package com.dryjets.analytics.rollup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;

/**
 * The hours of a time zone, as its clocks show them. An hour begins when the clocks show a whole hour, and when they are
 * changed; where they are changed within an hour, as on Lord Howe Island, both parts of it count as hours.
 */
public final class LocalHours {

    private static final long SECONDS = Duration.ofHours(1).toSeconds();

    private final ZoneRules rules;

    private LocalHours(ZoneRules rules) {
        this.rules = rules;
    }

    public static LocalHours of(ZoneId zone) {
        return new LocalHours(zone.getRules());
    }

    /** Every hour that begins between two moments, oldest first. */
    public Stream<Instant> between(Instant from, Instant until) {
        Instant current = begin(from);
        Instant first = current.isBefore(from) ? next(current) : current;
        return Stream.iterate(first, hour -> hour.isBefore(until), this::next);
    }

    /** When the hour of a moment began. */
    public Instant begin(Instant moment) {
        Instant whole = whole(moment);
        ZoneOffsetTransition change = rules.previousTransition(moment.plusNanos(1));
        return change != null && change.getInstant().isAfter(whole) ? change.getInstant() : whole;
    }

    /** When the hour after the one of a moment begins. */
    public Instant next(Instant moment) {
        Instant whole = whole(moment).plusSeconds(SECONDS);
        ZoneOffsetTransition change = rules.nextTransition(moment);
        return change != null && change.getInstant().isBefore(whole) ? change.getInstant() : whole;
    }

    /** The last whole hour by the offset that applies at a moment. */
    private Instant whole(Instant moment) {
        long local = moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds();
        return Instant.ofEpochSecond(moment.getEpochSecond() - Math.floorMod(local, SECONDS));
    }
}
