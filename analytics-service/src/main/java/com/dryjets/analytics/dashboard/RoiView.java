package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Return on spend, from recorded spend and revenue alone. */
@Schema(name = "RoiAnalysis")
public record RoiView(
        UUID campaignId,

        @Schema(description = "ISO 4217; absent until the campaign's first event arrives") @Nullable
        String currency,

        Return total,
        List<ChannelReturn> channels) {

    /** Spend and its return. */
    @Schema(name = "Return")
    public record Return(
            BigDecimal spend,
            BigDecimal revenue,
            BigDecimal profit,
            BigDecimal conversions,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal cpc) {

        static Return of(MetricTotals totals) {
            BigDecimal spend = totals.total(Metric.SPEND);
            BigDecimal revenue = totals.total(Metric.REVENUE);
            return new Return(
                    spend,
                    revenue,
                    revenue.subtract(spend),
                    totals.total(Metric.CONVERSIONS),
                    totals.roi().orElse(null),
                    totals.roas().orElse(null),
                    totals.cpa().orElse(null),
                    totals.cpc().orElse(null));
        }
    }

    /** The return of one channel. */
    @Schema(name = "ChannelReturn")
    public record ChannelReturn(Channel channel, Return result) {

        static ChannelReturn of(Map.Entry<Channel, ChannelTotals> channel) {
            return new ChannelReturn(
                    channel.getKey(), Return.of(channel.getValue().raw()));
        }
    }

    public static RoiView of(CampaignMetrics campaign) {
        return new RoiView(
                campaign.campaign().id(),
                campaign.campaign().currency(),
                Return.of(campaign.totals().combined().raw()),
                campaign.channels().entrySet().stream().map(ChannelReturn::of).toList());
    }
}
