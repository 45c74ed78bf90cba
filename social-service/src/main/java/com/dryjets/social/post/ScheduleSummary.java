package com.dryjets.social.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The number of a campaign's posts on a network, without cancelled ones, and the span of their times.
 *
 * @param withoutTime how many of them are held because they have no time before the campaign ends
 */
public record ScheduleSummary(
        int posts, @Nullable Instant first, @Nullable Instant last, int withoutTime) {}
