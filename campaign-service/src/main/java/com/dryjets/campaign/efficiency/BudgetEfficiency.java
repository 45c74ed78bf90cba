package com.dryjets.campaign.efficiency;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.efficiency.ChannelPerformance.ChannelFigures;
import com.dryjets.campaign.efficiency.ChannelPerformance.Ratios;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the money brings in each channel, and what the next unit of it would bring. */
@Schema(
        description =
                "What the money brings in each channel, from recorded spend and revenue, and what the next unit of"
                        + " spend would bring.")
public record BudgetEfficiency(
        String currency,
        List<ChannelEfficiency> channels,

        @Schema(description = "The channel with the highest ROI; absent while nothing is spent.") @Nullable
        Channel top,

        Ratios total) {

    /** How well a channel turns spend into revenue. */
    public enum Efficiency {
        /** Revenue is more than twice the spend. */
        HIGH,
        /** Revenue is more than the spend. */
        MEDIUM,
        /** Revenue does not exceed the spend. */
        LOW,
        /** Nothing was spent. */
        UNKNOWN;

        static Efficiency of(MetricTotals figures) {
            return figures.roi()
                    .map(roi -> roi.compareTo(BigDecimal.ONE) > 0 ? HIGH : roi.signum() > 0 ? MEDIUM : LOW)
                    .orElse(UNKNOWN);
        }
    }

    /** One channel's efficiency. */
    public record ChannelEfficiency(
            Channel channel,
            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal cpc,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal cvr,
            Efficiency efficiency,

            @Schema(
                    description = "Revenue of the next unit of daily spend at the level of the last seven days; absent"
                            + " without a curve.")
            @Nullable
            BigDecimal marginalReturn,

            Curve curve) {}

    /** The fitted response curve: revenue of a day = a · ln(1 + spend / b). */
    @Schema(description = "Daily revenue as a · ln(1 + spend / b), or why that cannot be known.")
    public record Curve(
            boolean fitted,
            int days,
            @Nullable BigDecimal a,
            @Nullable BigDecimal b,
            @Nullable BigDecimal rSquared,
            String reason) {

        static Curve of(CurveFit fit) {
            Optional<ResponseCurve> curve = fit.curve();
            return new Curve(
                    curve.isPresent(),
                    fit.days(),
                    curve.map(found -> rounded(found.a())).orElse(null),
                    curve.map(found -> rounded(found.b())).orElse(null),
                    curve.map(found -> rounded(found.rSquared())).orElse(null),
                    fit.reason());
        }
    }

    static BudgetEfficiency of(CampaignBudget budget, Map<Channel, CurveFit> fits) {
        return new BudgetEfficiency(
                budget.budget().currency(),
                budget.channels().stream()
                        .map(channel -> channel(channel, budget.figures(channel), fits.get(channel)))
                        .toList(),
                top(budget),
                Ratios.of(budget.total()));
    }

    private static @Nullable Channel top(CampaignBudget budget) {
        return budget.channels().stream()
                .filter(channel -> budget.figures(channel).roi().isPresent())
                .max(Comparator.comparing(
                        channel -> budget.figures(channel).roi().orElseThrow()))
                .orElse(null);
    }

    private static ChannelEfficiency channel(Channel channel, MetricTotals figures, CurveFit fit) {
        Ratios ratios = Ratios.of(figures);
        return new ChannelEfficiency(
                channel,
                ratios.spend(),
                ratios.revenue(),
                ratios.roi(),
                ratios.roas(),
                ratios.cpc(),
                ratios.cpa(),
                ChannelFigures.ctr(channel, figures),
                ratios.cvr(),
                Efficiency.of(figures),
                fit.curve()
                        .map(curve -> rounded(curve.marginal(curve.recentSpend())))
                        .orElse(null),
                Curve.of(fit));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }
}
