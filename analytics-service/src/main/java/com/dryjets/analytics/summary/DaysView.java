package com.dryjets.analytics.summary;

import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One metric by day, of several campaigns at once. */
@Schema(name = "CampaignDays")
record DaysView(
        Metric metric,

        @Schema(description = "UTC days") Period period,

        @Schema(description = "As asked for; those without a record, and those that are not there, have none but nulls")
        List<Line> campaigns) {

    /** One campaign's days. */
    @Schema(name = "CampaignDaysLine")
    record Line(
            UUID campaignId,

            @Schema(description = "One for each day of the period, oldest first; null on a day without a record")
            List<@Nullable BigDecimal> values) {

        static Line of(UUID campaignId, Period period, Map<LocalDate, BigDecimal> days) {
            return new Line(campaignId, period.eachDay().map(days::get).toList());
        }
    }

    static DaysView of(
            Metric metric, Period period, List<UUID> campaigns, Map<UUID, Map<LocalDate, BigDecimal>> known) {
        return new DaysView(
                metric,
                period,
                campaigns.stream()
                        .map(id -> Line.of(id, period, known.getOrDefault(id, Map.of())))
                        .toList());
    }
}
