package com.dryjets.social.post;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post to add to the queue.
 *
 * @param accountId null if none is connected for it; it is held until one is
 * @param holds what it waits for besides its account and its approval
 * @param approved whether it was made of approved content
 */
public record NewPost(
        UUID campaignId,
        @Nullable UUID accountId,
        Message message,
        Instant scheduledFor,
        Timing timing,
        Set<HoldReason> holds,
        String createdBy,
        boolean approved) {

    public NewPost {
        holds = Set.copyOf(holds);
    }
}
