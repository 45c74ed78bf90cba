package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts an account's requests in windows of 15 minutes, separately for publishing and everything else. */
public final class RateLimits {

    /** A window after counting a request; negative {@code remaining} means the request exceeds the limit. */
    public record Window(int limit, int remaining, Instant resetsAt) {
        public boolean exceeded() {
            return remaining < 0;
        }
    }

    private record Key(Account account, boolean publishing) {}

    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final int limit;
    private final Clock clock;
    private final Map<Key, Window> windows = new HashMap<>();

    public RateLimits(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    public synchronized Window count(Account account, Operation operation) {
        Instant now = clock.instant();
        return windows.compute(new Key(account, operation == Operation.PUBLISH), (key, open) -> {
            boolean fresh = open == null || !now.isBefore(open.resetsAt());
            Window window = fresh ? new Window(limit, limit, now.plus(LENGTH)) : open;
            return new Window(limit, Math.max(-1, window.remaining() - 1), window.resetsAt());
        });
    }
}
