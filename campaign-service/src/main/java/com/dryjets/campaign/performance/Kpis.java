package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metric totals and their KPIs. A KPI whose denominator is zero is absent. */
public record Kpis(
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

    /** The KPIs of several channels together. */
    public static Kpis of(Map<Channel, MetricTotals> channels) {
        MetricTotals all = channels.values().stream().reduce(MetricTotals.none(), MetricTotals::plus);
        return of(all, MetricTotals.ctr(channels));
    }

    /** The KPIs of one channel. Emails are delivered rather than shown, so their clicks count against deliveries. */
    public static Kpis of(Channel channel, MetricTotals totals) {
        return of(totals, channel == Channel.EMAIL ? totals.emailCtr() : totals.ctr());
    }

    private static Kpis of(MetricTotals totals, Optional<BigDecimal> ctr) {
        return new Kpis(
                totals.total(Metric.SPEND),
                totals.total(Metric.REVENUE),
                totals.total(Metric.IMPRESSIONS),
                totals.total(Metric.CLICKS),
                totals.total(Metric.CONVERSIONS),
                ctr.orElse(null),
                totals.conversionRate().orElse(null),
                totals.cpc().orElse(null),
                totals.cpa().orElse(null),
                totals.roas().orElse(null),
                totals.roi().orElse(null));
    }
}
