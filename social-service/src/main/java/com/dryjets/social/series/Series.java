package com.dryjets.social.series;

import com.dryjets.social.post.Message;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recurring post.
 *
 * @param zone of the weekdays and the time
 * @param until no post leaves after it; null for the campaign's end
 * @param nextAt the next occurrence that has no post yet; null once there is none any more
 * @param failure why it ended early
 */
record Series(
        UUID id,
        String tenant,
        UUID campaignId,
        @Nullable UUID accountId,
        Message message,
        Set<DayOfWeek> weekdays,
        LocalTime time,
        ZoneId zone,
        @Nullable Instant until,
        @Nullable Instant nextAt,
        @Nullable String failure,
        String createdBy,
        Instant createdAt,
        long version) {

    Series {
        weekdays = Set.copyOf(weekdays);
    }
}
