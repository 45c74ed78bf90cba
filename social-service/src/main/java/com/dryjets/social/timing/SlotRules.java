package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds times for posts inside a window: at the network's usual hours, as far from each other as the window allows, the
 * first at once. A window without such an hour is used as it is.
 */
public final class SlotRules {

    /** A window of a campaign in the time zone of its audience. */
    public record Window(Instant from, Instant to, ZoneId zone) {

        /** What is left of a campaign's time; nothing but the moment itself where it is over. */
        public static Window open(Instant startsAt, Instant endsAt, ZoneId zone, Instant now) {
            Instant from = startsAt.isAfter(now) ? startsAt : now;
            return new Window(from, endsAt.isAfter(from) ? endsAt : from, zone);
        }
    }

    private SlotRules() {}

    /**
     * Times for {@code count} posts, in order.
     *
     * @param taken when posts go out there already; kept away from
     */
    public static List<Instant> plan(Channel channel, int count, Window window, Collection<Instant> taken) {
        Timeline usable = usable(channel, window);
        NavigableSet<Duration> occupied = new TreeSet<>();
        taken.forEach(time -> usable.offset(time).ifPresent(occupied::add));
        List<Instant> times = new ArrayList<>();
        if (occupied.isEmpty()) {
            for (int i = 0; i < count; i++) {
                times.add(usable.at(usable.length().multipliedBy(i).dividedBy(count)));
            }
            return times;
        }
        for (int i = 0; i < count; i++) {
            Duration free = middleOfLargestGap(occupied, usable.length());
            occupied.add(free);
            times.add(usable.at(free));
        }
        times.sort(null);
        return times;
    }

    private static Timeline usable(Channel channel, Window window) {
        List<TimeSpan> hours = UsualHours.of(channel).within(window.from(), window.to(), window.zone());
        return new Timeline(hours.isEmpty() ? List.of(new TimeSpan(window.from(), window.to())) : hours);
    }

    /** The start, if nothing is there yet; else the middle of the widest stretch between two posts, or after the last. */
    private static Duration middleOfLargestGap(NavigableSet<Duration> occupied, Duration length) {
        Duration start = Duration.ZERO;
        Duration widest = occupied.first();
        if (!widest.isZero() && widest.compareTo(length.dividedBy(occupied.size() + 1L)) >= 0) {
            return start;
        }
        Duration before = occupied.first();
        for (Duration after : occupied.tailSet(before, false)) {
            if (after.minus(before).compareTo(widest) > 0) {
                widest = after.minus(before);
                start = before;
            }
            before = after;
        }
        if (length.minus(before).compareTo(widest) > 0) {
            widest = length.minus(before);
            start = before;
        }
        return start.plus(widest.dividedBy(2));
    }
}
