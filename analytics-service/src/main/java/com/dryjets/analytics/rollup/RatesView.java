package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rates of some totals, as fractions. A rate is absent if its denominator is zero. */
@Schema(name = "Rates")
public record RatesView(
        @Schema(description = "Clicks per impression, in all channels except email") @Nullable
        BigDecimal ctr,

        @Schema(description = "Engagements per impression") @Nullable
        BigDecimal engagementRate,

        @Schema(description = "Clicks per delivered email") @Nullable
        BigDecimal emailCtr,

        @Schema(description = "Opens per delivered email") @Nullable
        BigDecimal openRate,

        @Schema(description = "Bounces per email sent") @Nullable
        BigDecimal bounceRate,

        @Schema(description = "Unsubscribes per delivered email") @Nullable
        BigDecimal unsubscribeRate,

        @Schema(description = "Conversions per click") @Nullable
        BigDecimal conversionRate,

        @Schema(description = "Spend per click") @Nullable BigDecimal cpc,

        @Schema(description = "Spend per conversion") @Nullable
        BigDecimal cpa,

        @Schema(description = "Revenue per unit of spend") @Nullable
        BigDecimal roas,

        @Schema(description = "(Revenue - spend) / spend") @Nullable
        BigDecimal roi) {

    public static RatesView of(SplitTotals totals) {
        MetricTotals email = totals.email().raw();
        MetricTotals nonEmail = totals.nonEmail().raw();
        MetricTotals all = totals.combined().raw();
        return new RatesView(
                nonEmail.ctr().orElse(null),
                nonEmail.engagementRate().orElse(null),
                email.emailCtr().orElse(null),
                email.openRate().orElse(null),
                email.bounceRate().orElse(null),
                email.unsubscribeRate().orElse(null),
                all.conversionRate().orElse(null),
                all.cpc().orElse(null),
                all.cpa().orElse(null),
                all.roas().orElse(null),
                all.roi().orElse(null));
    }
}
