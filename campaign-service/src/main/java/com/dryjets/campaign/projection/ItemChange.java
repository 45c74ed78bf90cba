package com.dryjets.campaign.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a post or email. A null value leaves the stored one as it is.
 *
 * @param audienceSize the number of recipients of an email
 * @param contentId the approved piece of content that the item was made from
 */
public record ItemChange(
        ItemStatus status,
        @Nullable Integer audienceSize,
        @Nullable Instant scheduledFor,
        @Nullable String reason,
        @Nullable UUID contentId) {

    /** A change of the status alone. */
    public static ItemChange to(ItemStatus status) {
        return new ItemChange(status, null, null, null, null);
    }

    public static ItemChange scheduled(Instant time, @Nullable UUID contentId) {
        return new ItemChange(ItemStatus.SCHEDULED, null, time, null, contentId);
    }

    /** The item could be sent. */
    public static ItemChange ready(int audienceSize, @Nullable UUID contentId) {
        return new ItemChange(ItemStatus.READY, audienceSize, null, null, contentId);
    }

    /** The item is being sent. */
    public static ItemChange running(int audienceSize) {
        return new ItemChange(ItemStatus.RUNNING, audienceSize, null, null, null);
    }

    /** The item failed or was cancelled. */
    public static ItemChange ended(ItemStatus status, @Nullable String reason) {
        return new ItemChange(status, null, null, reason, null);
    }
}
