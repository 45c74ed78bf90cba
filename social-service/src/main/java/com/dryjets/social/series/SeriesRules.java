package com.dryjets.social.series;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** When a recurring post occurs. */
final class SeriesRules {

    private SeriesRules() {}

    /**
     * The first occurrence after {@code after} and not after {@code latest}. One in an hour that the clocks skip is an hour
     * later that day.
     */
    static Optional<Instant> next(Set<DayOfWeek> weekdays, LocalTime time, ZoneId zone, Instant after, Instant latest) {
        LocalDate day = LocalDate.ofInstant(after, zone);
        // A week and a day reach every weekday, also one whose time has passed today.
        for (int i = 0; i <= 7; i++) {
            LocalDate candidate = day.plusDays(i);
            Instant at = candidate.atTime(time).atZone(zone).toInstant();
            if (weekdays.contains(candidate.getDayOfWeek()) && at.isAfter(after)) {
                return at.isAfter(latest) ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
