package com.dryjets.kit.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Provides the clock that services inject; tests replace it. */
class Clocks {

    /** PostgreSQL stores microseconds, so an instant is equal before and after it was stored. */
    private static final Duration TICK = Duration.ofNanos(1000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
