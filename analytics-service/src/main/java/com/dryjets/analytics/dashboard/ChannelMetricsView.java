package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.CampaignFigures;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign's figures, channel by channel. */
@Schema(name = "ChannelMetricsView")
record ChannelMetricsView(UUID campaignId, List<ChannelView> channels) {

    static ChannelMetricsView of(CampaignFigures figures) {
        return new ChannelMetricsView(figures.campaign().id(), DashboardView.channels(figures));
    }
}
