package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Channels that no service schedules: ads are booked elsewhere and known only by their metrics. A launch neither requires
 * content for them nor waits for their answer.
 */
public final class TrackedChannels {

    private static final Set<Channel> TRACKED = EnumSet.of(Channel.ADS);

    private TrackedChannels() {}

    /** Whether the channel is known only by its metrics. */
    public static boolean contains(Channel channel) {
        return TRACKED.contains(channel);
    }

    /** The channels that a service schedules, in the given order. */
    public static List<Channel> scheduledOf(List<Channel> channels) {
        return channels.stream().filter(channel -> !contains(channel)).toList();
    }
}
