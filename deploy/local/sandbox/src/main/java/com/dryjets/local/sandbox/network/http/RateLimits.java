package com.dryjets.local.sandbox.network.http;

import com.dryjets.local.sandbox.network.fault.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts an account's requests in windows of 15 minutes, separately for publishing and everything else, and its posts in
 * windows of a day.
 */
public final class RateLimits {

    /** A window after counting a request; negative {@code remaining} means the request exceeds the limit. */
    public record Window(int limit, int remaining, Instant resetsAt) {
        public boolean exceeded() {
            return remaining < 0;
        }

        public int used() {
            return limit - Math.max(0, remaining);
        }
    }

    /** The windows of a request; {@code day} is null unless it publishes. */
    public record Usage(Window window, Window day) {
        boolean exceeded() {
            return window.exceeded() || (day != null && day.exceeded());
        }

        Window full() {
            return window.exceeded() ? window : day;
        }
    }

    private enum Scope {
        PUBLISH,
        OTHER,
        DAY
    }

    private record Key(String account, Scope scope) {}

    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    private final int limit;
    private final int dailyLimit;
    private final Clock clock;
    private final Map<Key, Window> windows = new ConcurrentHashMap<>();

    /** Limits requests in 15 minutes and posts in a day, each per account. */
    public RateLimits(int limit, int dailyLimit, Clock clock) {
        this.limit = limit;
        this.dailyLimit = dailyLimit;
        this.clock = clock;
    }

    Usage count(String account, Operation operation) {
        boolean publishes = operation == Operation.PUBLISH;
        return new Usage(
                count(new Key(account, publishes ? Scope.PUBLISH : Scope.OTHER), limit, SHORT),
                publishes ? count(new Key(account, Scope.DAY), dailyLimit, DAY) : null);
    }

    private Window count(Key key, int most, Duration length) {
        Instant now = clock.instant();
        return windows.compute(key, (same, open) -> {
            boolean fresh = open == null || !now.isBefore(open.resetsAt());
            Window window = fresh ? new Window(most, most, now.plus(length)) : open;
            return new Window(most, Math.max(-1, window.remaining() - 1), window.resetsAt());
        });
    }
}
