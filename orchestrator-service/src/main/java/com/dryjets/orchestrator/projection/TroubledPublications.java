package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel's failed posts, or its late posts and emails.
 *
 * @param state FAILED, or SCHEDULED if they are late
 * @param count the total number
 * @param since when the first one failed or was due
 * @param latest examples, the latest ones of each reason, newest first; at least one
 */
public record TroubledPublications(
        PublicationState state, Channel channel, long count, Instant since, List<Example> latest) {

    public TroubledPublications {
        latest = List.copyOf(latest);
    }

    /**
     * One of the posts or emails.
     *
     * @param reasonCode the name of the PostFailureReason
     * @param reason the reason in words
     */
    public record Example(
            UUID id, @Nullable String reasonCode, @Nullable String reason) {}
}
