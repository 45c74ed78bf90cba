package com.dryjets.content.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed, and how its polls went.
 *
 * @param title the feed's own title; absent before it was read
 * @param nextPollAt absent while the feed is paused
 * @param polledAt the last poll, whatever its outcome
 * @param readAt the last poll that succeeded
 * @param failures consecutive failures
 * @param failure why the last poll failed; absent if it succeeded
 * @param pieces the pieces that are made from new entries; absent if none are
 * @param backlog drafts whose pieces are still to be made; absent if none are
 * @param drafts drafts that the feed has brought
 * @param refused entries of the last document that could not become drafts
 * @param refusal why the last of them could not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Feed")
public record FeedView(
        UUID id,
        URI url,
        @Nullable String title,
        @Nullable String language,
        int everyMinutes,
        State state,
        @Nullable Instant nextPollAt,
        @Nullable Instant polledAt,
        @Nullable Instant readAt,
        int failures,
        @Nullable String failure,
        @Nullable FeedPieces pieces,
        @Nullable FeedBacklog backlog,
        long drafts,
        int refused,
        @Nullable String refusal,
        String createdBy,
        Instant createdAt) {

    /** Whether a feed can be read. */
    @Schema(name = "FeedState")
    public enum State {
        /** Not polled yet. */
        WAITING,
        /** The last poll succeeded. */
        OK,
        /** The last poll failed; polls go on with growing pauses. */
        FAILING,
        /** Not polled until it is resumed. */
        PAUSED;

        static State of(boolean paused, int failures, boolean polled) {
            if (paused) {
                return PAUSED;
            }
            return failures > 0 ? FAILING : polled ? OK : WAITING;
        }
    }
}
