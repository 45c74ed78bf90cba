package com.dryjets.analytics.report.schedule;

import com.dryjets.contracts.value.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** Decides when a schedule runs. */
final class TimingRules {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int LARGEST_SHIFT = 10;

    private TimingRules() {}

    /**
     * The first run after an instant. A local time that the clocks skip is moved later by the length of the gap (02:30
     * becomes 03:30); a local time that occurs twice runs the first time only ({@link ZonedDateTime#of}).
     */
    static Instant next(Timing timing, Instant after) {
        ZoneId zone = TimeZones.orUtc(timing.timeZone());
        LocalTime time = LocalTime.parse(timing.time());
        // A day earlier, because a gap of a whole day moves that day's run to the next one.
        LocalDate first = LocalDate.ofInstant(after, zone).minusDays(1);
        return Stream.iterate(first, day -> day.plusDays(1))
                .filter(day -> isOn(timing, day))
                .map(day -> ZonedDateTime.of(day, time, zone).toInstant())
                .filter(run -> run.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The last run at or before an instant. A report that is sent late, because the service was down or a run failed, is
     * still the report of that time.
     */
    static Instant latest(Timing timing, Instant at) {
        ZoneId zone = TimeZones.orUtc(timing.timeZone());
        LocalTime time = LocalTime.parse(timing.time());
        return Stream.iterate(LocalDate.ofInstant(at, zone), day -> day.minusDays(1))
                .filter(day -> isOn(timing, day))
                .map(day -> ZonedDateTime.of(day, time, zone).toInstant())
                .filter(run -> !run.isAfter(at))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOn(Timing timing, LocalDate day) {
        return switch (timing.cadence()) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == timing.weekday();
            case MONTHLY ->
                timing.dayOfMonth() == null
                        ? day.equals(day.with(TemporalAdjusters.lastDayOfMonth()))
                        : day.getDayOfMonth() == timing.dayOfMonth();
        };
    }

    /**
     * When a run is attempted again after failures in a row: after a minute, doubled up to an hour, but no later than the
     * next regular run.
     */
    static Instant retry(Timing timing, Instant now, int failures) {
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.clamp(failures - 1, 0, LARGEST_SHIFT));
        Instant retry = now.plus(pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY);
        Instant regular = next(timing, now);
        return retry.isBefore(regular) ? retry : regular;
    }
}
