package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign's metrics by channel. */
@Schema(name = "ChannelMetricsView")
record ChannelMetricsView(UUID campaignId, List<ChannelView> channels) {

    static ChannelMetricsView of(CampaignMetrics campaign) {
        return new ChannelMetricsView(campaign.campaign().id(), ChannelView.all(campaign.channels()));
    }
}
