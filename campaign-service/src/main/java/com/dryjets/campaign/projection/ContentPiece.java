package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of content of a campaign. */
public record ContentPiece(
        UUID contentId,
        Channel channel,
        ContentStatus status,
        @Nullable String preview,
        Instant updatedAt) {

    public boolean hasApproval() {
        return status == ContentStatus.APPROVED;
    }
}
