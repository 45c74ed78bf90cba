package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.TrendDay;
import com.dryjets.analytics.trend.TrendHour;
import com.dryjets.analytics.trend.Trends;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign's days and their trends. */
@Schema(name = "PerformanceTrends")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrendsView(
        UUID campaignId,
        Period period,

        @Schema(description = "Every day of the period, oldest first")
        List<TrendDay> days,

        @Schema(description = "Each leading metric that has records")
        List<MetricTrend> metrics,

        @Schema(description = "Days that differ from their weekday, the most unusual first")
        List<Anomaly> anomalies,

        @Schema(description = "Every hour of the period that has begun, oldest first; only if requested") @Nullable
        List<TrendHour> hours) {

    static TrendsView of(UUID campaignId, Period period, Trends trends, @Nullable List<TrendHour> hours) {
        return new TrendsView(campaignId, period, trends.days(), trends.metrics(), trends.anomalies(), hours);
    }
}
