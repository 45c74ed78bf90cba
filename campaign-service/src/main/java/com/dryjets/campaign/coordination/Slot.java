package com.dryjets.campaign.coordination;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The planned time of an item.
 *
 * @param itemId the post or email; null for a piece of content that no channel has scheduled yet
 * @param contentId the approved piece of content that it is made from, null if there is none
 * @param wanted the time that its channel chose, null if it has not chosen one
 * @param at the planned time
 */
record Slot(
        Channel channel,
        @Nullable UUID itemId,
        @Nullable UUID contentId,
        @Nullable Instant wanted,
        Instant at) {

    /** The id of the item, or of the piece of content until there is an item. */
    UUID id() {
        UUID id = itemId == null ? contentId : itemId;
        if (id == null) {
            throw new IllegalStateException("A slot belongs to an item or a piece of content");
        }
        return id;
    }

    /** Returns whether the slot belongs to the item, or to the piece of content that it was made from. */
    boolean isFor(@Nullable UUID item, @Nullable UUID content) {
        return (item != null && item.equals(itemId))
                || (itemId == null && content != null && content.equals(contentId));
    }
}
