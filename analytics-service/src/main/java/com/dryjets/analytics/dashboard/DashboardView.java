package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.CampaignFigures.Audience;
import com.dryjets.analytics.dashboard.CampaignFigures.DayFigures;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.dashboard.PeriodRules.KeyFigure;
import com.dryjets.analytics.dashboard.PeriodRules.Period;
import com.dryjets.analytics.dashboard.PeriodRules.TrendDay;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign at one glance. */
@Schema(name = "Dashboard")
record DashboardView(
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
        List<TrendDay> trend) {

    static DashboardView of(CampaignFigures figures, Period period, List<DayFigures> days, Instant asOf) {
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
                PeriodRules.trend(period, days));
    }

    static List<ChannelView> channels(CampaignFigures figures) {
        return figures.channels().entrySet().stream()
                .map(channel -> ChannelView.of(channel.getKey(), channel.getValue()))
                .toList();
    }
}
