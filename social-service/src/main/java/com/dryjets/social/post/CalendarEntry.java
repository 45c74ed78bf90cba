package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.PostFailureReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post in the calendar.
 *
 * @param holds why it waits if it is HELD, or will wait if an attempt in progress fails
 * @param failureCode why it failed; null if it did not
 * @param movedBecause why it has another time than it was given at first; null if it has not, or a person moved it
 * @param delay why it leaves later than planned; null if it does not
 * @param excerpt the beginning of its text
 */
public record CalendarEntry(
        UUID id,
        UUID campaignId,
        Channel platform,
        @Nullable UUID accountId,
        PostStatus status,
        List<HoldReason> holds,
        @Nullable PostFailureReason failureCode,
        Timing timing,
        Instant scheduledFor,
        @Nullable MoveReason movedBecause,
        @Nullable Delay delay,
        String excerpt,
        int parts,
        int media,
        long version) {

    CalendarEntry with(@Nullable Delay why) {
        return new CalendarEntry(
                id,
                campaignId,
                platform,
                accountId,
                status,
                holds,
                failureCode,
                timing,
                scheduledFor,
                movedBecause,
                why,
                excerpt,
                parts,
                media,
                version);
    }
}
