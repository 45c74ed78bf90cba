package com.dryjets.social.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit as last reported by the network.
 *
 * @param name tells the limits of an account apart, such as {@code posts per day}
 * @param limit requests or posts per window; 100 if the network reports only the percentage used
 * @param resetsAt the end of the window, if the network reports it
 */
public record RateLimit(
        Operation operation,
        Scope scope,
        String name,
        int limit,
        int remaining,
        @Nullable Instant resetsAt) {

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
