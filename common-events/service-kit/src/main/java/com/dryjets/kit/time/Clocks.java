package com.dryjets.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the platform; tests put another in its place. */
class Clocks {

    /** As fine as PostgreSQL keeps time: an instant is the same before and after it was stored. */
    private static final Duration TICK = Duration.ofNanos(1000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
