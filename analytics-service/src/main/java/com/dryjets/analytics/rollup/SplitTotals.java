package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.Channel;
import java.util.Map;

/**
 * The totals of email, and of all other channels. Email is kept apart because its rates have other denominators:
 * delivered emails instead of impressions.
 */
public record SplitTotals(ChannelTotals email, ChannelTotals nonEmail) {

    static final SplitTotals NONE = new SplitTotals(ChannelTotals.NONE, ChannelTotals.NONE);

    /** One channel's totals, on their side. */
    public static SplitTotals of(Channel channel, ChannelTotals totals) {
        return channel == Channel.EMAIL
                ? new SplitTotals(totals, ChannelTotals.NONE)
                : new SplitTotals(ChannelTotals.NONE, totals);
    }

    /** The sum of several channels, each on its side. */
    public static SplitTotals of(Map<Channel, ChannelTotals> channels) {
        return channels.entrySet().stream()
                .map(channel -> of(channel.getKey(), channel.getValue()))
                .reduce(NONE, SplitTotals::plus);
    }

    /** All channels together. */
    public ChannelTotals combined() {
        return email.plus(nonEmail);
    }

    SplitTotals plus(SplitTotals other) {
        return new SplitTotals(email.plus(other.email), nonEmail.plus(other.nonEmail));
    }
}
