package com.dryjets.email.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * Allots the sending turns of a rate-limited route: a token bucket that holds one token, so that messages leave evenly and
 * unused turns don't accumulate. Turns are allotted slightly ahead of time, in batches.
 */
final class RateRules {

    /** How far ahead turns are allotted to campaigns. */
    static final Duration AHEAD = Duration.ofSeconds(1);

    /** How far ahead turns are allotted to urgent messages: while these need the whole rate, campaigns get no turns. */
    static final Duration URGENT_AHEAD = Duration.ofSeconds(5);

    /** The length of a batch: together with {@link #AHEAD}, one batch is being sent while the next one is prepared. */
    private static final Duration PORTION = Duration.ofSeconds(1);

    /**
     * The minimum pause of urgent messages without a turn. No turn is lost meanwhile, because turns are allotted further
     * ahead.
     */
    private static final Duration SHORTEST_URGENT_PAUSE = Duration.ofSeconds(1);

    private RateRules() {}

    /**
     * The result of a request for turns.
     *
     * @param turns as many as requested, or zero
     * @param first the time until the first turn
     * @param gap the time between two turns
     * @param pause how long to wait before asking again; zero if turns were allotted
     * @param nextAt the next free turn afterwards
     */
    record Taken(int turns, Duration first, Duration gap, Duration pause, Instant nextAt) {

        /** Returns the time until campaigns can get turns again. */
        Duration opens(Instant now) {
            return Duration.between(now, nextAt).minus(AHEAD);
        }
    }

    /** Returns how many turns a batch may take. */
    static int portion(double perSecond, int limit) {
        return (int) Math.clamp(perSecond * PORTION.toSeconds(), 1, limit);
    }

    /**
     * Allots all requested turns, or none if the first one is too far away. There is no waiting line: a caller that gets no
     * turns asks again shortly before the next free one, so that waiting campaigns never delay urgent messages.
     *
     * @param nextAt the next free turn
     * @param ahead how far away the first turn may be
     */
    static Taken take(Instant nextAt, double perSecond, int wanted, Duration ahead, Instant now) {
        Duration gap = Duration.ofNanos((long) Math.ceil(1e9 / perSecond));
        Instant start = later(now, earlier(nextAt, farthest(gap, now)));
        Duration first = Duration.between(now, start);
        return first.compareTo(ahead) > 0
                ? new Taken(0, Duration.ZERO, gap, pause(first, ahead), start)
                : new Taken(wanted, first, gap, Duration.ZERO, start.plus(gap.multipliedBy(wanted)));
    }

    private static Duration pause(Duration first, Duration ahead) {
        Duration pause = first.minus(ahead);
        return ahead.compareTo(AHEAD) > 0 && pause.compareTo(SHORTEST_URGENT_PAUSE) < 0 ? SHORTEST_URGENT_PAUSE : pause;
    }

    /** The furthest a turn can be at this rate. A later one is left over from a slower rate and is ignored. */
    private static Instant farthest(Duration gap, Instant now) {
        return now.plus(URGENT_AHEAD).plus(PORTION).plus(gap);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
