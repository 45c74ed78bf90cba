package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/**
 * An account as scheduling needs it.
 *
 * @param zone of its audience
 * @param minGap the shortest time between two posts
 * @param limitOverrides limits that differ from the network's usual ones, such as X Premium's {@code textLength}
 * @param connected whether it can publish now
 */
public record PostingAccount(
        UUID id,
        Channel channel,
        String name,
        ZoneId zone,
        Duration minGap,
        Map<String, Integer> limitOverrides,
        boolean connected) {

    private static final UUID NONE = new UUID(0, 0);

    public PostingAccount {
        limitOverrides = Map.copyOf(limitOverrides);
    }

    /** Stands in for the account that is not connected yet. */
    public static PostingAccount none(Channel channel, ZoneId zone) {
        return new PostingAccount(NONE, channel, channel.label(), zone, Duration.ZERO, Map.of(), false);
    }
}
