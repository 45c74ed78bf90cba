package com.dryjets.campaign.coordination;

import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Spreads a campaign's items over its window so that no two of them, on any channels, are closer than the spacing. An
 * item keeps the time that its channel chose if that is free, and a slot that it was given before, so planning twice
 * changes nothing.
 */
final class CoordinationRules {

    private CoordinationRules() {}

    /** When items may be sent, both ends included. */
    record Window(Instant from, Instant to) {

        Instant clamp(Instant time) {
            return time.isBefore(from) ? from : time.isAfter(to) ? to : time;
        }
    }

    /**
     * Something to plan: an item or a piece of content.
     *
     * @param wanted the time that its channel chose, null if it has not chosen one
     * @param given the slot that it was given before, null for none
     */
    record Unit(
            Channel channel,
            UUID id,
            @Nullable Instant wanted,
            @Nullable Instant given) {}

    /**
     * The time of each unit, by its id. If the window is too short for the spacing, the spacing is halved until
     * everything fits.
     *
     * @param fixed the times of items that can no longer move
     */
    static Map<UUID, Instant> plan(Collection<Unit> units, Collection<Instant> fixed, Window window, Duration spacing) {
        Map<UUID, Instant> preferred = preferred(units, window);
        List<Unit> inOrder = units.stream()
                .sorted(Comparator.<Unit, Boolean>comparing(unit -> unit.given() == null)
                        .thenComparing(unit -> preferred.get(unit.id()))
                        .thenComparing(Unit::channel)
                        .thenComparing(Unit::id))
                .toList();
        for (Duration gap = spacing; gap.compareTo(Duration.ofSeconds(1)) >= 0; gap = gap.dividedBy(2)) {
            Optional<Map<UUID, Instant>> placed = place(inOrder, preferred, fixed, window, gap);
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        return preferred;
    }

    /** Counts the units whose time differs from the one that their channel chose. */
    static int moved(Collection<Unit> units, Map<UUID, Instant> plan) {
        return (int) units.stream()
                .filter(unit -> unit.wanted() != null && !unit.wanted().equals(plan.get(unit.id())))
                .count();
    }

    /** The preferred times. Units without a time share the window evenly, taking turns by channel. */
    private static Map<UUID, Instant> preferred(Collection<Unit> units, Window window) {
        Map<UUID, Instant> preferred = new HashMap<>();
        Map<Channel, Integer> turn = new HashMap<>();
        Map<UUID, Integer> turns = new HashMap<>();
        List<Unit> open = new ArrayList<>();
        units.stream().sorted(Comparator.comparing(Unit::id)).forEach(unit -> {
            Instant time = unit.given() != null ? unit.given() : unit.wanted();
            if (time == null) {
                turns.put(unit.id(), turn.merge(unit.channel(), 1, Integer::sum));
                open.add(unit);
            } else {
                preferred.put(unit.id(), unit.given() != null ? time : window.clamp(time));
            }
        });
        open.sort(Comparator.<Unit, Integer>comparing(unit -> turns.get(unit.id()))
                .thenComparing(Unit::channel)
                .thenComparing(Unit::id));
        Duration length = Duration.between(window.from(), window.to());
        for (int i = 0; i < open.size(); i++) {
            Duration offset = length.multipliedBy(2L * i + 1).dividedBy(2L * open.size());
            preferred.put(open.get(i).id(), window.from().plusSeconds(offset.toSeconds()));
        }
        return preferred;
    }

    private static Optional<Map<UUID, Instant>> place(
            List<Unit> units, Map<UUID, Instant> preferred, Collection<Instant> fixed, Window window, Duration gap) {
        TreeSet<Instant> taken = new TreeSet<>(fixed);
        Map<UUID, Instant> placed = new HashMap<>();
        for (Unit unit : units) {
            Instant wanted = preferred.get(unit.id());
            // A given slot stays, because its channel was notified of it.
            Optional<Instant> slot = unit.given() != null ? Optional.of(wanted) : free(wanted, taken, window, gap);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            taken.add(slot.get());
            placed.put(unit.id(), slot.get());
        }
        return Optional.of(placed);
    }

    /** The first free time from the wanted one on, or else the last one before it. */
    private static Optional<Instant> free(Instant wanted, TreeSet<Instant> taken, Window window, Duration gap) {
        Instant later = wanted;
        for (Instant near = nearest(later, taken, gap); near != null; near = nearest(later, taken, gap)) {
            later = near.plus(gap);
        }
        if (!later.isAfter(window.to())) {
            return Optional.of(later);
        }
        Instant earlier = wanted;
        for (Instant near = nearest(earlier, taken, gap); near != null; near = nearest(earlier, taken, gap)) {
            earlier = near.minus(gap);
        }
        return earlier.isBefore(window.from()) ? Optional.empty() : Optional.of(earlier);
    }

    /** A taken time that is closer than the gap, or null. */
    private static @Nullable Instant nearest(Instant time, TreeSet<Instant> taken, Duration gap) {
        Instant before = taken.floor(time);
        if (before != null && Duration.between(before, time).compareTo(gap) < 0) {
            return before;
        }
        Instant after = taken.ceiling(time);
        return after != null && Duration.between(time, after).compareTo(gap) < 0 ? after : null;
    }
}
