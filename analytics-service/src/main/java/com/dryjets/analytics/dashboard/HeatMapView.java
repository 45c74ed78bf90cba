package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hours of the week at which people respond to a campaign. */
@Schema(name = "HeatMap")
record HeatMapView(
        UUID campaignId,

        @Schema(description = "In the campaign's time zone") Period period,

        @Schema(description = "The metrics with records in the period")
        List<Metric> metrics,

        @Schema(description = "The 168 hours of the week, starting with Monday's first hour")
        List<Cell> cells) {

    /** An hour of the week. */
    @Schema(name = "HeatMapCell")
    record Cell(
            DayOfWeek weekday,

            @Schema(description = "0 to 23", examples = "17")
            int hour,

            @Schema(description = "How many such hours the period has had so far; divide by it to compare hours")
            int hours,

            @Schema(description = "By metric, without bots and privacy proxies; empty without a record")
            Map<Metric, BigDecimal> totals) {}
}
