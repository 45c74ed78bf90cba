package com.dryjets.testkit.clean;

import java.time.Instant;

/** Keeps to the house style. */
final class LaunchRules {
    private LaunchRules() {}

    static boolean isDue(Instant start, Instant now) {
        return !now.isBefore(start);
    }
}
