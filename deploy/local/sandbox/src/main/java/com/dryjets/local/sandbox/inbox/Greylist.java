package com.dryjets.local.sandbox.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers when each recipient was first tried. */
final class Greylist {

    private final Map<String, Instant> firstTried = new ConcurrentHashMap<>();
    private final Clock clock;

    Greylist(Clock clock) {
        this.clock = clock;
    }

    /** Returns whether the recipient must be tried again later: the first time, and for some time after it. */
    boolean holds(String recipient, Duration time) {
        Instant now = clock.instant();
        Instant first = firstTried.putIfAbsent(recipient, now);
        return first == null || now.isBefore(first.plus(time));
    }

    void clear() {
        firstTried.clear();
    }
}
