package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of the money, from recorded spend and revenue alone. */
@Schema(name = "RoiAnalysis")
public record RoiView(
        UUID campaignId,

        @Schema(description = "ISO 4217; absent until the campaign itself is known") @Nullable
        String currency,

        Return total,
        List<ChannelReturn> channels) {

    /** Spend and what it brought. */
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

        static Return of(MetricTotals figures) {
            BigDecimal spend = figures.total(Metric.SPEND);
            BigDecimal revenue = figures.total(Metric.REVENUE);
            return new Return(
                    spend,
                    revenue,
                    revenue.subtract(spend),
                    figures.total(Metric.CONVERSIONS),
                    figures.roi().orElse(null),
                    figures.roas().orElse(null),
                    figures.cpa().orElse(null),
                    figures.cpc().orElse(null));
        }
    }

    /** The same for one channel. */
    @Schema(name = "ChannelReturn")
    public record ChannelReturn(Channel channel, Return figures) {

        static ChannelReturn of(Map.Entry<Channel, ChannelFigures> channel) {
            return new ChannelReturn(
                    channel.getKey(), Return.of(channel.getValue().raw()));
        }
    }

    /** What the figures say of the money. */
    public static RoiView of(CampaignFigures figures) {
        return new RoiView(
                figures.campaign().id(),
                figures.campaign().currency(),
                Return.of(figures.audience().all().raw()),
                figures.channels().entrySet().stream().map(ChannelReturn::of).toList());
    }
}
