package com.dryjets.analytics.summary;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One campaign in a line. */
@Schema(name = "CampaignSummary")
record CampaignSummary(
        UUID campaignId,

        @Schema(description = "Absent until the campaign itself has told of itself, as are type, status and currency")
        @Nullable
        String name,

        @Nullable String type,
        @Nullable String status,
        @Nullable String currency,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(description = "By metric, all channels, since the campaign began")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Clicks per impression, of all channels but mail") @Nullable
        BigDecimal ctr,

        @Nullable BigDecimal conversionRate,
        @Nullable BigDecimal cpa,
        @Nullable BigDecimal roas,
        @Nullable BigDecimal roi,

        @Schema(description = "When figures last changed; absent without a record") @Nullable
        Instant updatedAt) {

    /** What is told of a campaign, apart from its figures. */
    record Told(
            UUID id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String status,
            @Nullable String currency,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant updatedAt) {}

    static CampaignSummary of(Told told, MetricTotals all, MetricTotals shown) {
        return new CampaignSummary(
                told.id(),
                told.name(),
                told.type(),
                told.status(),
                told.currency(),
                told.startsAt(),
                told.endsAt(),
                new TreeMap<>(all.totals()),
                shown.ctr().orElse(null),
                all.conversionRate().orElse(null),
                all.cpa().orElse(null),
                all.roas().orElse(null),
                all.roi().orElse(null),
                told.updatedAt());
    }
}
