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

/** One campaign of the summary. */
@Schema(name = "CampaignSummary")
record CampaignSummary(
        UUID campaignId,

        @Schema(description = "Absent, like type, status and currency, until the campaign's first event arrives")
        @Nullable
        String name,

        @Nullable String type,
        @Nullable String status,
        @Nullable String currency,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(description = "By metric, all channels, since the campaign began")
        Map<Metric, BigDecimal> totals,

        @Schema(description = "Clicks per impression, in all channels except email") @Nullable
        BigDecimal ctr,

        @Nullable BigDecimal conversionRate,
        @Nullable BigDecimal cpa,
        @Nullable BigDecimal roas,
        @Nullable BigDecimal roi,

        @Schema(description = "When totals last changed; absent without a record") @Nullable
        Instant updatedAt) {

    static CampaignSummary of(
            CampaignDescription campaign, MetricTotals all, MetricTotals nonEmail, @Nullable Instant updatedAt) {
        return new CampaignSummary(
                campaign.id(),
                campaign.name(),
                campaign.type(),
                campaign.status(),
                campaign.currency(),
                campaign.startsAt(),
                campaign.endsAt(),
                new TreeMap<>(all.totals()),
                nonEmail.ctr().orElse(null),
                all.conversionRate().orElse(null),
                all.cpa().orElse(null),
                all.roas().orElse(null),
                all.roi().orElse(null),
                updatedAt);
    }
}
