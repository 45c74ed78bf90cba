package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.analytics.figures.CampaignFigures.Day;
import com.dryjets.analytics.figures.CampaignView;
import com.dryjets.analytics.figures.PeriodRules;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.figures.RatesView;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign at one glance. */
@Schema(name = "Dashboard")
public record DashboardView(
        CampaignView campaign,
        Instant asOf,

        @Schema(description = "By metric, all channels, since the campaign began")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Opens and clicks that are not known to come from a bot or a privacy proxy")
        Map<Metric, BigDecimal> human,

        RatesView rates,

        @Schema(description = "What key figures and trend are about; changes are against the days before it")
        Period period,

        List<KeyFigure> keyFigures,
        List<ChannelView> channels,
        RoiView roi,
        List<Rank> comparison,

        @Schema(description = "Every day of the period, oldest first")
        List<TrendDay> trend,

        @Schema(description = "Where each leading metric is going in the period")
        List<MetricTrend> metricTrends,

        @Schema(description = "Days of the period that stand out from their weekday")
        List<Anomaly> anomalies) {

    static DashboardView of(
            CampaignFigures figures, Period period, List<? extends Day> days, Trends trends, Instant asOf) {
        Audience audience = figures.audience();
        return new DashboardView(
                figures.campaign(),
                asOf,
                new TreeMap<>(audience.all().raw().totals()),
                ChannelView.human(audience.all()),
                RatesView.of(audience),
                period,
                PeriodRules.keyFigures(period, days),
                channels(figures),
                RoiView.of(figures),
                ComparisonRules.rank(figures.channels()),
                trends.days(),
                trends.metrics(),
                trends.anomalies());
    }

    static List<ChannelView> channels(CampaignFigures figures) {
        return figures.channels().entrySet().stream()
                .map(channel -> ChannelView.of(channel.getKey(), channel.getValue()))
                .toList();
    }
}
