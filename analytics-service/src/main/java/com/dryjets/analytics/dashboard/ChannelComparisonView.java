package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign's channels, ranked. */
@Schema(name = "ChannelComparison")
record ChannelComparisonView(
        UUID campaignId,

        @Schema(description = "Absent if fewer than two channels have a score, or all have the same") @Nullable
        Channel best,

        @Schema(description = "Absent if best is") @Nullable Channel worst,

        @Schema(description = "Best first; channels with insufficient data come last, without a score")
        List<Rank> ranking) {

    static ChannelComparisonView of(CampaignMetrics campaign) {
        List<Rank> ranking = ComparisonRules.rank(campaign.channels());
        List<Rank> scored =
                ranking.stream().filter(rank -> rank.score() != null).toList();
        boolean differ = scored.size() > 1
                && scored.getFirst().score().compareTo(scored.getLast().score()) > 0;
        return new ChannelComparisonView(
                campaign.campaign().id(),
                differ ? scored.getFirst().channel() : null,
                differ ? scored.getLast().channel() : null,
                ranking);
    }
}
