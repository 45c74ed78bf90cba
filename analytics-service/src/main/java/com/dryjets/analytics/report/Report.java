package com.dryjets.analytics.report;

import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.ComparisonRules;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.dashboard.RoiView;
import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.CampaignView;
import com.dryjets.analytics.figures.PeriodRules;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.analytics.figures.RatesView;
import com.dryjets.analytics.report.words.WordRules;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.trend.TrendRules;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report: figures of a scope, and for readers in a hurry what they say. */
@Schema(name = "Report")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        ReportType type,
        String title,
        Instant generatedAt,
        CampaignView campaign,
        Period period,
        Set<Channel> channelFilter,
        Map<Metric, BigDecimal> totals,
        RatesView rates,
        List<KeyFigure> keyFigures,
        List<ChannelView> channels,
        RoiView roi,
        List<Rank> comparison,

        @Schema(description = "In detailed reports alone") @Nullable
        Detail detail,

        @Schema(description = "In executive reports alone") @Nullable
        Words words) {

    /** The engine that needs nobody outside. */
    public static final String BUILT_IN = "built-in";

    private static final int TOP_DAYS = 5;

    /** The days of a report. */
    @Schema(name = "ReportDetail")
    public record Detail(
            List<TrendDay> days,
            List<MetricTrend> metricTrends,
            List<Anomaly> anomalies,

            @Schema(
                    description =
                            "The five with the most revenue, conversions breaking the tie; days without are left out")
            List<TopDay> topDays,

            List<String> recommendations) {}

    /** A day that did well. */
    @Schema(name = "TopDay")
    public record TopDay(LocalDate day, BigDecimal revenue, BigDecimal conversions, BigDecimal clicks) {}

    /** What the figures say: no number in it that they do not have. */
    @Schema(name = "ReportWords")
    public record Words(
            @Schema(description = "Who wrote it: built-in, or claude where there is a key and he kept to the figures")
            String engine,

            String summary,
            List<String> insights,
            List<String> nextSteps) {}

    /**
     * The report of a scope.
     *
     * @param all the campaign's days in the period and in the one before it, all channels
     */
    static Report of(ReportType type, ReportScope scope, CampaignFigures campaign, List<DayFigures> all, Instant now) {
        Period period = scope.period(now, campaign.zone());
        List<DayFigures> days = scope.filter(all);
        CampaignFigures figures = ReportScope.within(campaign, period, days);
        Trends trends = TrendRules.of(
                period,
                days,
                LocalDate.ofInstant(now, ZoneId.of(campaign.zone())),
                campaign.campaign().currency());
        Report plain = new Report(
                type,
                title(type, campaign.campaign()),
                now,
                campaign.campaign(),
                period,
                scope.channels(),
                new TreeMap<>(figures.audience().all().raw().totals()),
                RatesView.of(figures.audience()),
                PeriodRules.keyFigures(period, days),
                figures.channels().entrySet().stream()
                        .map(channel -> ChannelView.of(channel.getKey(), channel.getValue()))
                        .toList(),
                RoiView.of(figures),
                ComparisonRules.rank(figures.channels()),
                null,
                null);
        return switch (type) {
            case SUMMARY -> plain;
            case DETAILED -> plain.with(detail(plain, trends), null);
            case EXECUTIVE ->
                plain.with(
                        null,
                        new Words(
                                BUILT_IN,
                                WordRules.summary(plain),
                                WordRules.insights(plain, trends),
                                WordRules.nextSteps(plain)));
        };
    }

    /** What it is about: the campaign's name, or its id where it has not told one. */
    public String subject() {
        return subject(campaign);
    }

    /** The same figures in other words. */
    public Report in(Words other) {
        return with(detail, other);
    }

    private Report with(@Nullable Detail detail, @Nullable Words words) {
        return new Report(
                type,
                title,
                generatedAt,
                campaign,
                period,
                channelFilter,
                totals,
                rates,
                keyFigures,
                channels,
                roi,
                comparison,
                detail,
                words);
    }

    private static Detail detail(Report plain, Trends trends) {
        List<TopDay> top = trends.days().stream()
                .map(day -> new TopDay(
                        day.day(),
                        day.totals().getOrDefault(Metric.REVENUE, BigDecimal.ZERO),
                        day.totals().getOrDefault(Metric.CONVERSIONS, BigDecimal.ZERO),
                        day.totals().getOrDefault(Metric.CLICKS, BigDecimal.ZERO)))
                .filter(day -> day.revenue().signum() > 0 || day.conversions().signum() > 0)
                .sorted(Comparator.comparing(TopDay::revenue)
                        .thenComparing(TopDay::conversions)
                        .reversed())
                .limit(TOP_DAYS)
                .toList();
        return new Detail(trends.days(), trends.metrics(), trends.anomalies(), top, WordRules.nextSteps(plain));
    }

    private static String title(ReportType type, CampaignView campaign) {
        return type.title() + ": " + subject(campaign);
    }

    private static String subject(CampaignView campaign) {
        return campaign.name() == null ? campaign.id().toString() : campaign.name();
    }
}
