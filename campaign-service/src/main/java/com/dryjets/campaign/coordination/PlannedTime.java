package com.dryjets.campaign.coordination;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time that a campaign's plan gives to an item.
 *
 * @param itemId the post or email; null for a piece of content that no channel has scheduled yet
 * @param contentId the approved piece of content that it is made from, null if there is none
 */
public record PlannedTime(
        Channel channel, @Nullable UUID itemId, @Nullable UUID contentId, Instant at) {}
