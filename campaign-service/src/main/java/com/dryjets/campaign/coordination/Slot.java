package com.dryjets.campaign.coordination;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When something goes out, as it was planned.
 *
 * @param itemId the post or mail; null for a piece of content that no channel has scheduled yet
 * @param contentId the approved piece it is made from, null where there is none
 * @param wanted when its channel would have sent it, null where it had not said so
 */
record Slot(
        Channel channel,
        @Nullable UUID itemId,
        @Nullable UUID contentId,
        @Nullable Instant wanted,
        Instant at) {

    /** The item once there is one, the piece until then. */
    UUID id() {
        UUID id = itemId == null ? contentId : itemId;
        if (id == null) {
            throw new IllegalStateException("A slot is for an item or for a piece");
        }
        return id;
    }

    /** Whether it is the place of that item, or of the piece that it was made from. */
    boolean isFor(@Nullable UUID item, @Nullable UUID content) {
        return (item != null && item.equals(itemId))
                || (itemId == null && content != null && content.equals(contentId));
    }
}
