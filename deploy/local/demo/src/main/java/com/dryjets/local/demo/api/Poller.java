package com.dryjets.local.demo.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Polls until a condition holds, with a timeout. */
public final class Poller {

    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    /**
     * Waits until the condition holds.
     *
     * @param description completes "Timed out waiting until"
     * @param state added to the error message on timeout
     */
    public void until(String description, BooleanSupplier condition, Supplier<String> state) {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new DemoFailure("Timed out after %d s waiting until %s: %s"
                        .formatted(TIMEOUT.toSeconds(), description, state.get()));
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }
}
