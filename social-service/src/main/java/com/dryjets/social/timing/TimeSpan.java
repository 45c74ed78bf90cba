package com.dryjets.social.timing;

import java.time.Duration;
import java.time.Instant;

/** Time from an instant on until, but without, another. */
record TimeSpan(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
