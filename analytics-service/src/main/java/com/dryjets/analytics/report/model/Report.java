package com.dryjets.analytics.report.model;

import com.dryjets.analytics.campaign.CampaignView;
import com.dryjets.analytics.dashboard.ChannelView;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.dashboard.RoiView;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report on the metrics of a scope; an executive report also says in words what they mean. */
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

        @Schema(
                description =
                        "The days of the period before since the first record; metrics are compared only if all are")
        long previousDays,

        List<Kpi> kpis,
        List<ChannelView> channels,
        RoiView roi,
        List<Rank> comparison,

        @Schema(description = "Only in detailed reports") @Nullable
        Detail detail,

        @Schema(description = "Only in executive reports") @Nullable
        Words words) {

    /** The engine that needs no external service. */
    public static final String BUILT_IN = "built-in";

    /** The days of a report. */
    @Schema(name = "ReportDetail")
    public record Detail(
            List<TrendDay> days,
            List<MetricTrend> metricTrends,
            List<Anomaly> anomalies,

            @Schema(
                    description =
                            "The five days with the most revenue, then conversions; days without either are left out")
            List<TopDay> topDays,

            List<String> recommendations) {}

    /** One of the best days. */
    @Schema(name = "TopDay")
    public record TopDay(LocalDate day, BigDecimal revenue, BigDecimal conversions, BigDecimal clicks) {}

    /** The text of an executive report. It contains no number that the report doesn't have. */
    @Schema(name = "ReportWords")
    public record Words(
            @Schema(
                    description =
                            "built-in; or claude, openai or ollama, if a model is configured and its text matches the report's numbers")
            String engine,

            String summary,
            List<String> insights,
            List<String> nextSteps) {}

    /** The campaign's name, or its id while the name is unknown. */
    public String subject() {
        return subject(campaign);
    }

    /** The campaign's name, or its id while the name is unknown. */
    public static String subject(CampaignView campaign) {
        return campaign.name() == null ? campaign.id().toString() : campaign.name();
    }

    /** The same report with other words. */
    public Report withWords(Words other) {
        return with(detail, other);
    }

    /** The same report with detail. */
    public Report withDetail(Detail other) {
        return with(other, words);
    }

    private Report with(@Nullable Detail otherDetail, @Nullable Words otherWords) {
        return new Report(
                type,
                title,
                generatedAt,
                campaign,
                period,
                channelFilter,
                totals,
                rates,
                previousDays,
                kpis,
                channels,
                roi,
                comparison,
                otherDetail,
                otherWords);
    }
}
