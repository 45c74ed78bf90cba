package com.dryjets.kit.work;

import java.time.Duration;

/**
 * How long to wait after consecutive failures: {@code first} after one, doubled by each further failure, never more
 * than {@code longest}.
 */
public record Backoff(Duration first, Duration longest) {

    private static final int LARGEST_SHIFT = 30;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A backoff needs 0 < first <= longest, got " + first + ", " + longest);
        }
    }

    /**
     * The pause before the next attempt.
     *
     * @param failures consecutive failures so far, from 1
     */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1, 0, LARGEST_SHIFT));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
