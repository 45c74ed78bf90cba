package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The totals and KPIs of each channel and of all channels together. */
@Schema(
        description =
                "The totals and KPIs of each channel and of all channels together. Rates are fractions; a KPI whose"
                        + " denominator is zero is absent. The click-through rate is clicks per impression; that of email is"
                        + " clicks per delivered email, and the total leaves email out.")
public record ChannelPerformance(String currency, List<ChannelKpis> channels, Kpis total) {

    /** The totals and KPIs of one channel. */
    public record ChannelKpis(
            Channel channel,
            BigDecimal spend,
            BigDecimal revenue,
            BigDecimal impressions,
            BigDecimal clicks,
            BigDecimal conversions,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal conversionRate,
            @Nullable BigDecimal cpc,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal roi) {

        static ChannelKpis of(Channel channel, MetricTotals totals) {
            Kpis kpis = Kpis.of(channel, totals);
            return new ChannelKpis(
                    channel,
                    kpis.spend(),
                    kpis.revenue(),
                    kpis.impressions(),
                    kpis.clicks(),
                    kpis.conversions(),
                    kpis.ctr(),
                    kpis.conversionRate(),
                    kpis.cpc(),
                    kpis.cpa(),
                    kpis.roas(),
                    kpis.roi());
        }
    }

    static ChannelPerformance of(CampaignPerformance performance) {
        return new ChannelPerformance(
                performance.campaign().budget().currency(),
                performance.channels().stream()
                        .map(channel -> ChannelKpis.of(channel, performance.totals(channel)))
                        .toList(),
                Kpis.of(performance.totals()));
    }
}
