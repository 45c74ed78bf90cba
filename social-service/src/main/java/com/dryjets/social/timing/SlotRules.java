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
 * Finds posting times in a window: at the network's usual hours, as far apart as the window allows, the first one as
 * early as possible. A window without usual hours is used as a whole.
 */
public final class SlotRules {

    /** A campaign's window in the time zone of its audience. */
    public record Window(Instant from, Instant to, ZoneId zone) {

        /** Returns the rest of a campaign's time; an empty window at {@code now} after its end. */
        public static Window rest(Instant startsAt, Instant endsAt, ZoneId zone, Instant now) {
            Instant from = startsAt.isAfter(now) ? startsAt : now;
            return new Window(from, endsAt.isAfter(from) ? endsAt : from, zone);
        }
    }

    private SlotRules() {}

    /**
     * Plans times for {@code count} posts, in order.
     *
     * @param taken times of posts that are already scheduled; new ones keep away from them
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

    /** Returns the start if it is free, or else the middle of the widest gap between two posts or after the last. */
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
