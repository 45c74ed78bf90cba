package com.dryjets.content.feed;

import com.dryjets.content.repurposing.RepurposePost;
import com.dryjets.contracts.marketing.Channel;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pieces to make from new entries of a feed. Entries of the first document are not new.
 *
 * @param platforms none to make no pieces
 * @param campaignId the campaign that the pieces belong to
 * @param voiceId the brand voice; the tenant's default voice without it
 */
public record FeedPieces(
        @NotNull @Size(max = 20) List<@NotNull Channel> platforms,
        @Nullable UUID campaignId,
        @Nullable UUID voiceId) {

    /** The field of a feed that names the voice. */
    static final String VOICE = "/pieces/voiceId";

    public FeedPieces {
        boolean none = platforms != null && platforms.isEmpty();
        campaignId = none ? null : campaignId;
        voiceId = none ? null : voiceId;
    }

    /** Fails with 400 for a platform without text posts. */
    static void require(@Nullable FeedPieces pieces) {
        if (pieces != null && !pieces.platforms.isEmpty()) {
            pieces.request().channels();
        }
    }

    static @Nullable UUID voice(@Nullable FeedPieces pieces) {
        return pieces == null ? null : pieces.voiceId;
    }

    /** Reads the pieces that a row of {@code content_feed} wants; empty if none. */
    static Optional<FeedPieces> of(Row feed) {
        List<Channel> platforms = Arrays.stream(feed.getArrayOfStrings("platforms"))
                .map(Channel::valueOf)
                .toList();
        return platforms.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeedPieces(platforms, feed.getUUID("campaign_id"), feed.getUUID("voice_id")));
    }

    RepurposePost request() {
        return new RepurposePost(platforms, campaignId, voiceId);
    }
}
