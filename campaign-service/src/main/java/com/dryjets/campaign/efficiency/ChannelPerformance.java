package com.dryjets.campaign.efficiency;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each channel has cost and brought so far, and all together. */
@Schema(
        description = "What each channel has cost and brought so far, and all together. Rates are fractions; one whose"
                + " denominator is zero is absent.")
public record ChannelPerformance(String currency, List<ChannelFigures> channels, Ratios total) {

    /** One channel's figures. */
    public record ChannelFigures(
            Channel channel,
            BigDecimal spend,
            BigDecimal revenue,
            BigDecimal impressions,
            BigDecimal clicks,
            BigDecimal conversions,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal cvr,
            @Nullable BigDecimal cpc,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal roi) {

        static ChannelFigures of(Channel channel, MetricTotals figures) {
            Ratios ratios = Ratios.of(figures);
            return new ChannelFigures(
                    channel,
                    ratios.spend(),
                    ratios.revenue(),
                    ratios.impressions(),
                    ratios.clicks(),
                    ratios.conversions(),
                    ctr(channel, figures),
                    ratios.cvr(),
                    ratios.cpc(),
                    ratios.cpa(),
                    ratios.roas(),
                    ratios.roi());
        }

        /** A mail is delivered, not shown: its clicks count against that. */
        static @Nullable BigDecimal ctr(Channel channel, MetricTotals figures) {
            return (channel == Channel.EMAIL ? figures.emailCtr() : figures.ctr()).orElse(null);
        }
    }

    /** The figures of all channels together. */
    public record Ratios(
            BigDecimal spend,
            BigDecimal revenue,
            BigDecimal impressions,
            BigDecimal clicks,
            BigDecimal conversions,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal cvr,
            @Nullable BigDecimal cpc,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal roi) {

        static Ratios of(MetricTotals figures) {
            return new Ratios(
                    figures.total(Metric.SPEND),
                    figures.total(Metric.REVENUE),
                    figures.total(Metric.IMPRESSIONS),
                    figures.total(Metric.CLICKS),
                    figures.total(Metric.CONVERSIONS),
                    figures.ctr().orElse(null),
                    figures.conversionRate().orElse(null),
                    figures.cpc().orElse(null),
                    figures.cpa().orElse(null),
                    figures.roas().orElse(null),
                    figures.roi().orElse(null));
        }
    }

    static ChannelPerformance of(CampaignBudget budget) {
        return new ChannelPerformance(
                budget.budget().currency(),
                budget.channels().stream()
                        .map(channel -> ChannelFigures.of(channel, budget.figures(channel)))
                        .toList(),
                Ratios.of(budget.total()));
    }
}
