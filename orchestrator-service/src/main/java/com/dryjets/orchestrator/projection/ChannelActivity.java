package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;

/**
 * What a campaign publishes on a channel.
 *
 * @param scheduled posts or emails that are scheduled
 * @param published when the latest ones were published, newest first; at most 60
 */
public record ChannelActivity(Channel channel, long scheduled, List<Instant> published) {

    public ChannelActivity {
        published = List.copyOf(published);
    }

    /** Nothing is scheduled or published. */
    public static ChannelActivity none(Channel channel) {
        return new ChannelActivity(channel, 0, List.of());
    }
}
