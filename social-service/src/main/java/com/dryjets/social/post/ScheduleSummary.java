package com.dryjets.social.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many posts a campaign has at a network, without the cancelled ones, and the span of their times.
 *
 * @param withoutTime how many of them wait because their account has no free time before the campaign ends
 */
public record ScheduleSummary(
        int posts, @Nullable Instant first, @Nullable Instant last, int withoutTime) {}
