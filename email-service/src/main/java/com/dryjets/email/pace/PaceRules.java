package com.dryjets.email.pace;

import com.dryjets.email.recipient.RecipientQueue.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Adapts how many messages a mailbox provider gets over a route, in a second and at the same time: half as many after it
 * asked for less, twice as many after a minute without a complaint of that kind. A domain that never asked has no limit.
 */
final class PaceRules {

    /** The pace after the first such answer, in messages a second. */
    static final double FIRST = 5;

    /** How many messages it then gets at the same time. */
    static final int FIRST_CONCURRENT = 4;

    /** The slowest pace: one message a minute. */
    static final double SLOWEST = 1 / 60.0;

    /** Faster needs no limit. */
    static final double FASTEST = 500;

    /** One burst of rejections slows a domain down once. */
    static final Duration QUIET = Duration.ofSeconds(10);

    private static final Duration CALM = Duration.ofMinutes(1);

    /** Slots are given out so far ahead, and then kept, so that the pace can change soon. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    /** Who gets no slot asks again after this time at the latest. */
    static final Duration LONGEST_LINE = Duration.ofMinutes(10);

    /** What a claim takes along: messages that are due so soon need not wait for another claim. */
    private static final Duration HORIZON = Duration.ofSeconds(1);

    /** About as long as a message takes. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private PaceRules() {}

    /**
     * The pace of a domain.
     *
     * @param concurrent how many messages may be in delivery at the same time
     * @param nextAt the next free slot, when a message may leave
     * @param lineAt when the last message that got no slot asks again
     * @param changedAt when the pace was changed
     */
    record Pace(String domain, double perSecond, int concurrent, Instant nextAt, Instant lineAt, Instant changedAt) {}

    /**
     * What a claim may do.
     *
     * @param pauses of each message, in order; those of zero leave with this claim
     * @param next the pace afterwards; perSecond is infinite once no limit is needed
     */
    record Slots(List<Pause> pauses, Pace next) {}

    /** Spreads the messages of a claim to one domain; none of them has a slot yet. */
    static Slots spread(Pace pace, int messages, Instant now) {
        boolean calm = !pace.changedAt().plus(CALM).isAfter(now);
        double perSecond = calm ? 2 * pace.perSecond() : pace.perSecond();
        int concurrent = calm ? 2 * pace.concurrent() : pace.concurrent();
        Instant changedAt = calm ? now : pace.changedAt();
        Duration gap = Duration.ofNanos((long) (1e9 / perSecond));
        Instant at = later(pace.nextAt(), now);
        Instant line = later(pace.lineAt(), now.plus(AHEAD));
        List<Pause> pauses = new ArrayList<>(messages);
        for (int i = 0; i < messages; i++) {
            Duration pause = Duration.between(now, at);
            if (pause.compareTo(AHEAD) <= 0) {
                pauses.add(new Pause(pause.compareTo(HORIZON) < 0 ? Duration.ZERO : pause, true));
                at = at.plus(gap);
            } else {
                pauses.add(new Pause(Duration.between(now, line), false));
                line = earlier(line.plus(gap), now.plus(LONGEST_LINE));
            }
        }
        double next = perSecond > FASTEST ? Double.POSITIVE_INFINITY : perSecond;
        return new Slots(pauses, new Pace(pace.domain(), next, concurrent, at, line, changedAt));
    }

    /**
     * Decides which of the messages that are due leave now, because fewer than allowed are in delivery. The others keep
     * their slots and come back one round after the other.
     *
     * @param inFlight messages of other claims that are in delivery
     * @return the pauses of each message, in order; those of zero leave with this claim
     */
    static List<Pause> admit(Pace pace, int inFlight, int messages) {
        int free = Math.max(0, pace.concurrent() - inFlight);
        List<Pause> pauses = new ArrayList<>(messages);
        for (int i = 0; i < messages; i++) {
            int rounds = i < free ? 0 : 1 + (i - free) / pace.concurrent();
            Duration pause = ROUND.multipliedBy(rounds);
            pauses.add(new Pause(pause.compareTo(AHEAD) < 0 ? pause : AHEAD, true));
        }
        return pauses;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
