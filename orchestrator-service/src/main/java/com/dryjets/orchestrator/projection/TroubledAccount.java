package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that cannot publish although posts wait for it.
 *
 * @param reason in the network's words
 * @param since when it came into this state
 */
public record TroubledAccount(
        UUID id,
        Channel channel,
        @Nullable String name,
        boolean isDisconnected,
        @Nullable String reason,
        Instant since,
        long waitingPosts) {}
