package com.dryjets.email.sendtime;

import com.dryjets.email.email.SendWindow;
import com.dryjets.email.policy.SendingPolicy.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An hour in which a recipient may get an email, or the part of it that is in the window.
 *
 * @param hour of the week in the recipient's time zone
 */
record Slot(int hour, Instant from, Instant until) {

    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * Lists the hours of a window without those that are quiet. When clocks go forward the missing hour is missing here as
     * well; when they go back an hour of the week comes twice. None is left once the window has passed.
     */
    static List<Slot> of(SendWindow window, Instant now, ZoneId zone, @Nullable QuietHours quiet) {
        List<Slot> slots = new ArrayList<>();
        Instant at = window.from().isAfter(now) ? window.from() : now;
        while (at.isBefore(window.until())) {
            Instant next = next(at, zone);
            Instant end = next.isBefore(window.until()) ? next : window.until();
            if (quiet == null || !isQuiet(at, end, zone, quiet)) {
                slots.add(new Slot(HourOfWeek.of(at, zone), at, end));
            }
            at = next;
        }
        return List.copyOf(slots);
    }

    /** Returns when clocks show the next hour, or are changed before they do; always later. */
    private static Instant next(Instant at, ZoneId zone) {
        Duration shown = Duration.ofNanos(at.atZone(zone).toLocalTime().toNanoOfDay() % HOUR.toNanos());
        Instant next = at.plus(HOUR).minus(shown);
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        return change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
    }

    private static boolean isQuiet(Instant from, Instant until, ZoneId zone, QuietHours quiet) {
        return quiet.include(from.atZone(zone).toLocalTime())
                || quiet.include(until.minusMillis(1).atZone(zone).toLocalTime());
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /** Returns the time at a fraction of it. */
    Instant at(double fraction) {
        return from.plusMillis((long) (fraction * length().toMillis()));
    }
}
