package com.dryjets.analytics.rollup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time zones that campaigns are counted in, and their offsets from UTC. Java's rules are the only ones: the database is
 * given the offsets, so its hours and days are the same.
 */
public final class ZoneOffsets {

    /** Before the oldest record that is accepted. Offsets that weren't whole quarters are longer ago. */
    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int QUARTER_SECONDS = 900;

    private ZoneOffsets() {}

    /** An offset and when it began to apply; the first applies to all that was before. */
    record Since(Instant since, ZoneOffset offset) {

        boolean isFirst() {
            return since.equals(FIRST);
        }

        private boolean isWholeQuarters() {
            return offset.getTotalSeconds() % QUARTER_SECONDS == 0 && since.getEpochSecond() % QUARTER_SECONDS == 0;
        }
    }

    /**
     * Reads a campaign's time zone in any form that Java knows: Asia/Tokyo, Japan, CET, UTC+3, +02:00. Empty for UTC by any
     * name, for what is no time zone, and for offsets such as +05:37, whose days can't be made of quarters of an hour; all
     * of them are counted in UTC.
     */
    public static Optional<ZoneId> zone(@Nullable String timeZone) {
        if (timeZone == null) {
            return Optional.empty();
        }
        try {
            ZoneId zone = ZoneId.of(timeZone);
            boolean utc = zone.normalized().equals(ZoneOffset.UTC);
            return utc || !all(zone).stream().allMatch(Since::isWholeQuarters) ? Optional.empty() : Optional.of(zone);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The offsets of a time zone, oldest first. */
    static List<Since> all(ZoneId zone) {
        return between(zone, FIRST, LAST);
    }

    /** The offsets that apply between two moments, oldest first. */
    static List<Since> between(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        List<Since> offsets = new ArrayList<>();
        offsets.add(new Since(from, rules.getOffset(from)));
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            offsets.add(new Since(next.getInstant(), next.getOffsetAfter()));
            next = rules.nextTransition(next.getInstant());
        }
        return offsets;
    }
}
