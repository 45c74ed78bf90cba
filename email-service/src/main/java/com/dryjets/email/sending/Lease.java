package com.dryjets.email.sending;

import java.time.Duration;
import java.util.UUID;

/**
 * A worker's hold on a batch. What is not certainly its own any more (the process stood still, the database was away)
 * it does not begin, since another worker may have it by now.
 */
public final class Lease {

    private final UUID owner;
    private final Duration length;
    private volatile long endsAtNanos;

    Lease(UUID owner, Duration length) {
        this.owner = owner;
        this.length = length;
        this.endsAtNanos = System.nanoTime() + length.toNanos();
    }

    public UUID owner() {
        return owner;
    }

    public boolean isHeld() {
        return System.nanoTime() - endsAtNanos < 0;
    }

    /** Counts from before the database was asked, so that the lease here never outlives the one there. */
    void renewed(long askedAtNanos) {
        endsAtNanos = askedAtNanos + length.toNanos();
    }
}
