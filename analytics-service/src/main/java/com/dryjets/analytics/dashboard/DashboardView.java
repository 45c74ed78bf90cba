package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.campaign.CampaignView;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.rollup.DayTotals;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign at a glance. */
@Schema(name = "Dashboard")
record DashboardView(
        CampaignView campaign,
        Instant asOf,

        @Schema(description = "By metric, all channels, since the campaign began")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates,

        @Schema(description = "The period of kpis and trend; changes compare with the same number of days before it")
        Period period,

        @Schema(
                description =
                        "The days of the period before since the first record; metrics are compared only if all are")
        long previousDays,

        List<Kpi> kpis,
        List<ChannelView> channels,
        RoiView roi,
        List<Rank> comparison,

        @Schema(description = "Every day of the period, oldest first")
        List<TrendDay> trend,

        @Schema(description = "The direction of each leading metric in the period")
        List<MetricTrend> metricTrends,

        @Schema(description = "Days of the period that differ from their weekday, the most unusual first")
        List<Anomaly> anomalies) {

    static DashboardView of(
            CampaignMetrics campaign,
            Period period,
            List<? extends DayTotals> days,
            Optional<LocalDate> first,
            Trends trends,
            Instant asOf) {
        SplitTotals totals = campaign.totals();
        return new DashboardView(
                campaign.campaign(),
                asOf,
                new TreeMap<>(totals.combined().raw().totals()),
                ChannelView.human(totals.combined()),
                RatesView.of(totals),
                period,
                KpiRules.previousDays(period, first),
                KpiRules.kpis(period, days, first),
                ChannelView.all(campaign.channels()),
                RoiView.of(campaign),
                ComparisonRules.rank(campaign.channels()),
                trends.days(),
                trends.metrics(),
                trends.anomalies());
    }
}
