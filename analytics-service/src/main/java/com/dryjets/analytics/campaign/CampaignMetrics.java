package com.dryjets.analytics.campaign;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.contracts.marketing.Channel;
import java.util.Map;

/**
 * A campaign with its totals by channel; channels without a record are absent.
 *
 * @param zone the time zone of its days
 */
public record CampaignMetrics(CampaignView campaign, String zone, Map<Channel, ChannelTotals> channels) {

    /** All channels together. */
    public SplitTotals totals() {
        return SplitTotals.of(channels);
    }
}
