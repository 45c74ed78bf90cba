package com.dryjets.social.timing;

import java.time.Duration;
import java.time.Instant;

/** A span of time; {@code to} is exclusive. */
record TimeSpan(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
