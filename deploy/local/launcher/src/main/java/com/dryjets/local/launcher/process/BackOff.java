package com.dryjets.local.launcher.process;

import java.time.Duration;

/** How long to wait before a process that died is started again: longer each time, until it has run well for a while. */
record BackOff(Duration delay) {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration RAN_WELL = Duration.ofSeconds(30);

    static BackOff none() {
        return new BackOff(Duration.ZERO);
    }

    BackOff afterRunOf(Duration lifetime) {
        if (delay.isZero() || lifetime.compareTo(RAN_WELL) >= 0) {
            return new BackOff(FIRST);
        }
        Duration doubled = delay.multipliedBy(2);
        return new BackOff(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }
}
