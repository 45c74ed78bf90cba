package com.dryjets.social.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the next free slot. */
final class SlotRules {

    private SlotRules() {}

    /**
     * The first slot from {@code from} until {@code latest} at which no post leaves. A slot in an hour that the clocks skip
     * is an hour later that day.
     *
     * @param taken times of the account's posts
     */
    static Optional<Instant> next(
            List<Slot> weekly, ZoneId zone, Instant from, Instant latest, Collection<Instant> taken) {
        Set<Instant> occupied = Set.copyOf(taken);
        LocalDate last = LocalDate.ofInstant(latest, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            Optional<Instant> free = onDay(weekly, day, zone, from, latest, occupied);
            if (free.isPresent()) {
                return free;
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> onDay(
            List<Slot> weekly, LocalDate day, ZoneId zone, Instant from, Instant latest, Set<Instant> occupied) {
        return weekly.stream()
                .filter(slot -> slot.day() == day.getDayOfWeek())
                .map(slot -> day.atTime(slot.time()).atZone(zone).toInstant())
                .filter(time -> !time.isBefore(from) && !time.isAfter(latest))
                .filter(time -> !occupied.contains(time))
                .min(Instant::compareTo);
    }
}
