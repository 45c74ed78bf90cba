package com.dryjets.orchestrator.notification;

import com.dryjets.contracts.value.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/**
 * Decides when a daily digest is due. An hour that the clocks skip is moved later by the length of the gap; one that occurs
 * twice counts the first time ({@link ZonedDateTime#of}).
 */
public final class DigestTimeRules {

    private DigestTimeRules() {}

    /** The first time after an instant at which the hour begins in the time zone. */
    public static Instant next(int hour, String timeZone, Instant after) {
        ZoneId zone = TimeZones.orUtc(timeZone);
        // A day earlier, because a gap of a whole day moves that day's hour to the next one.
        LocalDate first = LocalDate.ofInstant(after, zone).minusDays(1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .map(day -> at(day, hour, zone))
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /** The local day of the last time at or before an instant: a digest that is sent late is still that day's digest. */
    public static LocalDate day(int hour, String timeZone, Instant at) {
        ZoneId zone = TimeZones.orUtc(timeZone);
        return Stream.iterate(LocalDate.ofInstant(at, zone), day -> day.minusDays(1))
                .filter(day -> !at(day, hour, zone).isAfter(at))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(LocalDate day, int hour, ZoneId zone) {
        return ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant();
    }
}
