package com.dryjets.social.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many posts a campaign has at a network, without the cancelled ones, and the span of their times. */
public record ScheduleSummary(
        int posts, @Nullable Instant first, @Nullable Instant last) {}
