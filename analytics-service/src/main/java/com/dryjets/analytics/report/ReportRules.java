package com.dryjets.analytics.report;

import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.ComparisonRules;
import com.dryjets.analytics.dashboard.RoiView;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Detail;
import com.dryjets.analytics.report.model.Report.TopDay;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.report.words.WordingRules;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.trend.TrendRules;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.TimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Composes a report from a campaign's days. */
final class ReportRules {

    private static final int TOP_DAYS = 5;

    private ReportRules() {}

    /**
     * @param all the campaign's days in the period and in the one before it, all channels
     * @param first the day of its first record
     */
    static Report compose(
            ReportType type,
            ReportScope scope,
            CampaignMetrics campaign,
            List<ChannelDay> all,
            Optional<LocalDate> first,
            Instant now) {
        Period period = scope.period(now, campaign.zone());
        List<ChannelDay> days = scope.filter(all);
        Trends trends = TrendRules.of(period, days, LocalDate.ofInstant(now, TimeZones.orUtc(campaign.zone())));
        Report report = summary(type, scope, ReportScope.within(campaign, period, days), period, days, first, now);
        return switch (type) {
            case SUMMARY -> report;
            case DETAILED -> report.withDetail(detail(report, trends));
            case EXECUTIVE -> report.withWords(WordingRules.words(report, trends));
        };
    }

    private static Report summary(
            ReportType type,
            ReportScope scope,
            CampaignMetrics metrics,
            Period period,
            List<ChannelDay> days,
            Optional<LocalDate> first,
            Instant now) {
        return new Report(
                type,
                type.title() + ": " + Report.subject(metrics.campaign()),
                now,
                metrics.campaign(),
                period,
                scope.channels(),
                new TreeMap<>(metrics.totals().combined().raw().totals()),
                RatesView.of(metrics.totals()),
                KpiRules.previousDays(period, first),
                KpiRules.kpis(period, days, first),
                ChannelView.all(metrics.channels()),
                RoiView.of(metrics),
                ComparisonRules.rank(metrics.channels()),
                null,
                null);
    }

    private static Detail detail(Report report, Trends trends) {
        List<TopDay> top = trends.days().stream()
                .map(ReportRules::topDay)
                .filter(day -> day.revenue().signum() > 0 || day.conversions().signum() > 0)
                .sorted(Comparator.comparing(TopDay::revenue)
                        .thenComparing(TopDay::conversions)
                        .reversed())
                .limit(TOP_DAYS)
                .toList();
        return new Detail(trends.days(), trends.metrics(), trends.anomalies(), top, WordingRules.nextSteps(report));
    }

    private static TopDay topDay(TrendDay day) {
        return new TopDay(
                day.day(),
                day.totals().getOrDefault(Metric.REVENUE, BigDecimal.ZERO),
                day.totals().getOrDefault(Metric.CONVERSIONS, BigDecimal.ZERO),
                day.totals().getOrDefault(Metric.CLICKS, BigDecimal.ZERO));
    }
}
