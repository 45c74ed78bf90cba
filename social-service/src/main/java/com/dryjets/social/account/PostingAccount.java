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
        String tenant,
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
    static PostingAccount none(String tenant, Channel channel, ZoneId zone, Duration minGap) {
        return new PostingAccount(tenant, NONE, channel, channel.label(), zone, minGap, Map.of(), false);
    }

    /** Whether it is more than a stand-in. */
    public boolean exists() {
        return !id.equals(NONE);
    }
}
