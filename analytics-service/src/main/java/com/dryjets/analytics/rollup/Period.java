package com.dryjets.analytics.rollup;

import com.dryjets.contracts.value.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of days, both ends included. */
@Schema(name = "Period")
public record Period(LocalDate from, LocalDate to, String timeZone) {

    /** The time zone of a campaign's days until its time zone is known. */
    public static final String DEFAULT_ZONE = "UTC";

    /** The given number of days, ending today. */
    public static Period lastDays(LocalDate today, int days, String timeZone) {
        return new Period(today.minusDays(days - 1L), today, timeZone);
    }

    /** The period of the same length just before this one. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1), timeZone);
    }

    /** This period and the one before it. */
    public Period withBefore() {
        return new Period(before().from(), to, timeZone);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    public Stream<LocalDate> eachDay() {
        return from.datesUntil(to.plusDays(1));
    }

    /** When the first day begins. */
    public Instant start() {
        return startOf(from);
    }

    /** When the last day is over. */
    public Instant end() {
        return startOf(to.plusDays(1));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(TimeZones.orUtc(timeZone)).toInstant();
    }
}
