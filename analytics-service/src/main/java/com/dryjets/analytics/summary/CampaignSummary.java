package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.Converted;
import com.dryjets.analytics.exchange.Converted.Amounts;
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

        @Schema(description = "ISO 4217; of converted amounts the currency they were converted to") @Nullable
        String currency,

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
        Instant updatedAt,

        @Schema(
                description =
                        "Spend and revenue as recorded; absent unless they were converted. A campaign stays in its currency"
                                + " if some of its money has no rate")
        @Nullable
        Recorded recorded) {

    /** Spend and revenue in the campaign's currency. */
    @Schema(name = "RecordedMoney")
    record Recorded(String currency, BigDecimal spend, BigDecimal revenue) {}

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
                updatedAt,
                null);
    }

    /** The same with converted money; the ratios are those of the amounts before they are rounded. */
    static CampaignSummary converted(
            CampaignDescription campaign,
            MetricTotals all,
            MetricTotals nonEmail,
            @Nullable Instant updatedAt,
            Converted money,
            Amounts amounts) {
        CampaignSummary exact = of(campaign, with(all, amounts.spend(), amounts.revenue()), nonEmail, updatedAt);
        String currency = campaign.currency();
        boolean same = currency == null || currency.equals(money.target());
        return new CampaignSummary(
                exact.campaignId,
                exact.name,
                exact.type,
                exact.status,
                currency == null ? null : money.target(),
                exact.startsAt,
                exact.endsAt,
                with(all, money.rounded(amounts.spend()), money.rounded(amounts.revenue()))
                        .totals(),
                exact.ctr,
                exact.conversionRate,
                exact.cpa,
                exact.roas,
                exact.roi,
                exact.updatedAt,
                same ? null : new Recorded(currency, all.total(Metric.SPEND), all.total(Metric.REVENUE)));
    }

    private static MetricTotals with(MetricTotals totals, BigDecimal spend, BigDecimal revenue) {
        Map<Metric, BigDecimal> changed = new TreeMap<>(totals.totals());
        changed.put(Metric.SPEND, spend);
        changed.put(Metric.REVENUE, revenue);
        return new MetricTotals(changed);
    }
}
