package com.dryjets.local.launcher.process;

import java.time.Duration;

/** The delay before a dead process is restarted. It doubles each time and resets after a long enough run. */
record BackOff(Duration delay) {
    private static final Duration INITIAL = Duration.ofMillis(250);
    private static final Duration MAXIMUM = Duration.ofSeconds(30);
    private static final Duration RESET_AFTER = Duration.ofSeconds(30);

    static BackOff none() {
        return new BackOff(Duration.ZERO);
    }

    BackOff afterRunOf(Duration lifetime) {
        if (delay.isZero() || lifetime.compareTo(RESET_AFTER) >= 0) {
            return new BackOff(INITIAL);
        }
        Duration doubled = delay.multipliedBy(2);
        return new BackOff(doubled.compareTo(MAXIMUM) > 0 ? MAXIMUM : doubled);
    }
}
