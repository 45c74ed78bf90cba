package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The number of a channel's items in one status. */
public record ItemCount(
        Channel channel,
        ItemStatus status,
        int items,
        int audience,
        @Nullable Instant first,
        @Nullable Instant last) {}
