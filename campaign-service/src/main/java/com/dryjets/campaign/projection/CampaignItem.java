package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post or email of a campaign.
 *
 * @param scheduledFor when it is due, or was due
 * @param doneAt when its status became final
 * @param reason why it failed or was cancelled
 * @param audienceSize the number of recipients of an email
 * @param contentId the approved piece of content that it was made from
 */
public record CampaignItem(
        UUID itemId,
        Channel channel,
        ItemStatus status,
        @Nullable Instant scheduledFor,
        @Nullable Instant doneAt,
        @Nullable String reason,
        @Nullable Integer audienceSize,
        @Nullable UUID contentId) {}
