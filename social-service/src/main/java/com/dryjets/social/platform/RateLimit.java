package com.dryjets.social.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit as last reported by the network.
 *
 * @param limit requests per window; 100 if the network reports only the percentage used
 * @param resetsAt the end of the window, if the network reports it
 */
public record RateLimit(int limit, int remaining, @Nullable Instant resetsAt) {}
