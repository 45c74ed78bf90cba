package com.dryjets.social.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit is left, as the network told it last.
 *
 * @param limit requests in a window; 100 where a network tells only the share that is used
 * @param resetsAt when the window ends, where the network tells it
 */
public record RateLimit(int limit, int remaining, @Nullable Instant resetsAt) {}
