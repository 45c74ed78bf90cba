package com.dryjets.analytics.figures;

import com.dryjets.analytics.figures.CampaignFigures.Audience;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Ratios of figures, as fractions; absent where nothing is known to divide by. */
@Schema(name = "Rates")
public record RatesView(
        @Schema(description = "Clicks per impression, of all channels but mail") @Nullable
        BigDecimal ctr,

        @Schema(description = "Engagements per impression") @Nullable
        BigDecimal engagementRate,

        @Schema(description = "Clicks per delivered mail") @Nullable
        BigDecimal emailCtr,

        @Schema(description = "Opens per delivered mail") @Nullable
        BigDecimal openRate,

        @Schema(description = "Bounces per mail sent") @Nullable
        BigDecimal bounceRate,

        @Schema(description = "Unsubscribes per delivered mail") @Nullable
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

    /** The ratios of what was counted. */
    public static RatesView of(Audience audience) {
        MetricTotals mail = audience.mail().raw();
        MetricTotals shown = audience.shown().raw();
        MetricTotals all = audience.all().raw();
        return new RatesView(
                shown.ctr().orElse(null),
                shown.engagementRate().orElse(null),
                mail.emailCtr().orElse(null),
                mail.openRate().orElse(null),
                mail.bounceRate().orElse(null),
                mail.unsubscribeRate().orElse(null),
                all.conversionRate().orElse(null),
                all.cpc().orElse(null),
                all.cpa().orElse(null),
                all.roas().orElse(null),
                all.roi().orElse(null));
    }
}
