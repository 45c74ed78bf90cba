package com.dryjets.social.network;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit as last reported by the network.
 *
 * @param name tells the limits of an account apart, such as {@code posts per day}
 * @param limit requests or posts per window; 100 if the network reports only the percentage used
 * @param resetsAt the end of the window, if the network reports it; a rolling one has none
 * @param postsIn the length of the window if posts are counted; null for a limit of something else, such as calls
 */
public record RateLimit(
        Operation operation,
        Scope scope,
        String name,
        int limit,
        int remaining,
        @Nullable Instant resetsAt,
        @Nullable Duration postsIn) {

    /** A limit of calls. */
    public static RateLimit ofCalls(
            Operation operation, Scope scope, String name, int limit, int remaining, @Nullable Instant resetsAt) {
        return new RateLimit(operation, scope, name, limit, remaining, resetsAt, null);
    }

    /** A limit of published posts in so long. */
    public static RateLimit ofPosts(
            Scope scope, String name, int limit, int remaining, @Nullable Instant resetsAt, Duration window) {
        return new RateLimit(Operation.PUBLISH, scope, name, limit, remaining, resetsAt, window);
    }

    /** Whether nothing of it is left. */
    public boolean isUsedUp() {
        return remaining <= 0;
    }

    /** What is limited. */
    public enum Operation {
        PUBLISH,
        READ
    }

    /** Who shares the limit. */
    public enum Scope {
        ACCOUNT,
        /** All accounts that our application at the network acts for. */
        APP
    }
}
