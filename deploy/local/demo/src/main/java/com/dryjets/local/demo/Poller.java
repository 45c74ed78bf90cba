package com.dryjets.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens by itself, but not for ever. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Returns when it has happened.
     *
     * @param what completes "Waited until …"
     * @param state asked for when it did not happen
     */
    void until(String what, BooleanSupplier happened, Supplier<String> state) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure(
                        "Waited %d s until %s, in vain: %s".formatted(PATIENCE.toSeconds(), what, state.get()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
