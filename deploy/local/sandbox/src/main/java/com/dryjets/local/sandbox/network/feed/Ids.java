package com.dryjets.local.sandbox.network.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Generates growing numbers that look like X's ids: a timestamp, then a sequence number. */
public final class Ids {

    private static final long EPOCH_MILLIS = 1_288_834_974_657L;
    private static final int SEQUENCE_BITS = 22;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong past = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public long next() {
        return last.updateAndGet(previous -> Math.max(previous + 1, (clock.millis() - EPOCH_MILLIS) << SEQUENCE_BITS));
    }

    /** Returns a number for something that happened in the past, so that numbers still follow time. */
    long at(Instant time) {
        long sequence = past.incrementAndGet() & ((1L << SEQUENCE_BITS) - 1);
        return ((time.toEpochMilli() - EPOCH_MILLIS) << SEQUENCE_BITS) | sequence;
    }

    void atLeast(long used) {
        last.accumulateAndGet(used, Math::max);
    }
}
