package com.dryjets.analytics.heatmap;

import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When in the week people take notice of a campaign. */
@Schema(name = "HeatMap")
record HeatMap(
        UUID campaignId,

        @Schema(description = "In the campaign's time zone") Period period,

        @Schema(description = "Those that have records in the period")
        List<Metric> metrics,

        @Schema(description = "The 168 hours of the week, Monday's first hour first")
        List<Cell> cells) {

    /** An hour of the week. */
    @Schema(name = "HeatMapCell")
    record Cell(
            DayOfWeek weekday,

            @Schema(description = "0 to 23", examples = "17")
            int hour,

            @Schema(description = "How many such hours the period has had so far; divide by it to compare hours")
            int hours,

            @Schema(description = "By metric, bots and privacy proxies left out; empty without a record")
            Map<Metric, BigDecimal> totals) {}
}
