package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.ConversionView;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One metric by day, for several campaigns. */
@Schema(name = "CampaignDays")
record CampaignDaysView(
        Metric metric,

        @Schema(description = "In UTC days") Period period,

        @Schema(description = "In the order requested; unknown campaigns, and those without a record, have only nulls")
        List<Line> campaigns,

        @Schema(description = "How amounts were converted; absent unless that was asked for") @Nullable
        ConversionView conversion) {

    /** One campaign's days. */
    @Schema(name = "CampaignDaysLine")
    record Line(
            UUID campaignId,

            @Schema(
                    description =
                            "One value per day of the period, oldest first; null on a day without a record, or without a rate")
            List<@Nullable BigDecimal> values) {

        static Line of(UUID campaignId, Period period, Map<LocalDate, BigDecimal> days) {
            return new Line(campaignId, period.eachDay().map(days::get).toList());
        }
    }

    static CampaignDaysView of(
            Metric metric,
            Period period,
            List<UUID> campaignIds,
            Map<UUID, Map<LocalDate, BigDecimal>> values,
            @Nullable ConversionView conversion) {
        return new CampaignDaysView(
                metric,
                period,
                campaignIds.stream()
                        .map(id -> Line.of(id, period, values.getOrDefault(id, Map.of())))
                        .toList(),
                conversion);
    }
}
