package com.dryjets.email.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives out the turns of a route with a rate: a token bucket that holds one token, so that messages leave evenly, and none
 * are saved up. Turns are given out a little ahead, many at once.
 */
final class RateRules {

    /** Turns of campaigns are given out unless the next one is further away. */
    static final Duration AHEAD = Duration.ofSeconds(1);

    /** The same for messages that somebody waits for: while they need the whole rate, campaigns get no turns. */
    static final Duration URGENT_AHEAD = Duration.ofSeconds(5);

    /** How much a batch takes: with {@link #AHEAD}, one batch is on its way while the next one is prepared. */
    private static final Duration PORTION = Duration.ofSeconds(1);

    private RateRules() {}

    /**
     * The state of a route.
     *
     * @param nextAt the next free turn
     * @param lineAt when the next free turn will be after all who got none and wait in line
     */
    record Bucket(Instant nextAt, Instant lineAt) {}

    /**
     * The turns that were given.
     *
     * @param turns as many as were wanted, or none
     * @param first the time until the first of them
     * @param gap between two turns
     * @param line when to ask again, for each who got no turn
     * @param next the state afterwards
     */
    record Taken(int turns, Duration first, Duration gap, List<Duration> line, Bucket next) {

        /** Returns the time until turns are given to campaigns again. */
        Duration opens(Instant now) {
            return Duration.between(now, next.nextAt()).minus(AHEAD);
        }
    }

    /** Returns how many turns a batch may take. */
    static int portion(double perSecond, int limit) {
        return (int) Math.clamp(perSecond * PORTION.toSeconds(), 1, limit);
    }

    /**
     * Gives all wanted turns, or none if the first one is too far away.
     *
     * @param ahead how far that is
     */
    static Taken take(Bucket bucket, double perSecond, int wanted, Duration ahead, Instant now) {
        Duration gap = Duration.ofNanos((long) Math.ceil(1e9 / perSecond));
        Instant start = later(now, earlier(bucket.nextAt(), farthest(gap, now)));
        return start.isAfter(now.plus(ahead))
                ? refused(bucket, start, gap, wanted, ahead, now)
                : new Taken(
                        wanted,
                        Duration.between(now, start),
                        gap,
                        List.of(),
                        new Bucket(start.plus(gap.multipliedBy(wanted)), bucket.lineAt()));
    }

    /** No turn at this rate is further away; the rest of a slower one that the route had before does not count. */
    private static Instant farthest(Duration gap, Instant now) {
        return now.plus(URGENT_AHEAD).plus(PORTION).plus(gap);
    }

    /** Each comes back when its turn is near, as far as it can be known. */
    private static Taken refused(Bucket bucket, Instant start, Duration gap, int wanted, Duration ahead, Instant now) {
        List<Duration> pauses = new ArrayList<>(wanted);
        Instant longest = now.plus(PaceRules.LONGEST_LINE);
        Instant line = earlier(later(bucket.lineAt(), start), longest);
        for (int i = 0; i < wanted; i++) {
            pauses.add(Duration.between(now, line).minus(ahead));
            line = earlier(line.plus(gap), longest);
        }
        return new Taken(0, Duration.ZERO, gap, pauses, new Bucket(start, line));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
