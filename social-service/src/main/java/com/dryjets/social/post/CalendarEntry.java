package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post in the calendar.
 *
 * @param excerpt the beginning of its text
 */
public record CalendarEntry(
        UUID id,
        UUID campaignId,
        Channel platform,
        @Nullable UUID accountId,
        PostStatus status,
        Timing timing,
        Instant scheduledFor,
        String excerpt,
        int parts,
        int media,
        long version) {}
