package com.dryjets.content.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or email that was made from a piece.
 *
 * @param itemId the id of the post in social-service, or of the email in email-service
 * @param scheduledFor when it is or was to be published
 * @param url its address on the network
 * @param reason why it failed or was cancelled; a published email has one if it was cancelled after some recipients had
 *     got it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
        UUID itemId,
        UUID campaignId,
        PublicationState state,
        @Nullable Instant scheduledFor,
        @Nullable Instant publishedAt,
        @Nullable String url,
        @Nullable String reason) {

    static PublicationView of(Publication item) {
        return new PublicationView(
                item.itemId, item.campaignId, item.state, item.scheduledFor, item.publishedAt, item.url, item.reason);
    }
}
