package com.dryjets.campaign.optimization;

import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.Kpis;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.statistics.CurveCode;
import com.dryjets.statistics.CurveFit;
import com.dryjets.statistics.CurveFitting;
import com.dryjets.statistics.ResponseCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The efficiency of each channel: its KPIs and the return of the next unit of spend. */
@Schema(
        description = "The efficiency of each channel: its KPIs from recorded spend and revenue, and the return of the"
                + " next unit of spend.")
public record BudgetEfficiency(
        String currency,
        List<ChannelEfficiency> channels,

        @Schema(description = "The channel with the highest ROI; absent while nothing is spent.") @Nullable
        Channel top,

        Kpis total) {

    /** How well a channel turns spend into revenue. */
    public enum Efficiency {
        /** The revenue is more than twice the spend. */
        HIGH,
        /** The revenue is more than the spend. */
        MEDIUM,
        /** The revenue does not exceed the spend. */
        LOW,
        /** Nothing was spent. */
        UNKNOWN;

        static Efficiency of(MetricTotals totals) {
            return totals.roi()
                    .map(roi -> roi.compareTo(BigDecimal.ONE) > 0 ? HIGH : roi.signum() > 0 ? MEDIUM : LOW)
                    .orElse(UNKNOWN);
        }
    }

    /** The efficiency of one channel. */
    public record ChannelEfficiency(
            Channel channel,
            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roi,
            @Nullable BigDecimal roas,
            @Nullable BigDecimal cpc,
            @Nullable BigDecimal cpa,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal conversionRate,
            Efficiency efficiency,

            @Schema(
                    description = "The revenue of the next unit of daily spend at the level of the last seven days;"
                            + " absent without a curve.")
            @Nullable
            BigDecimal marginalReturn,

            Curve curve) {}

    /** The fitted response curve, or why there is none. */
    @Schema(description = "The revenue that spend adds to a day, a · ln(1 + spend / b), or why that is unknown.")
    public record Curve(
            boolean fitted,
            CurveCode code,

            @Schema(description = "The number of days with spend.")
            int days,

            @Schema(description = "TOO_FEW_DAYS: the number of days that a curve needs.") @Nullable
            Integer requiredDays,

            @Nullable BigDecimal a,
            @Nullable BigDecimal b,

            @Schema(
                    description =
                            "FITTED, FEW_DAYS_DECIDE, EFFECT_UNCERTAIN: the share of the revenue's variation, apart"
                                    + " from weekdays and trend, that the spend explains.")
            @Nullable
            BigDecimal rSquared,

            @Schema(
                    description =
                            "FITTED, FEW_DAYS_DECIDE, EFFECT_UNCERTAIN: the lower end of the marginal return's 95%"
                                    + " interval. A curve is credited only if it is above zero.")
            @Nullable
            BigDecimal marginalLow,

            @Schema(description = "The upper end of that interval.") @Nullable
            BigDecimal marginalHigh) {

        static Curve of(CurveFit fit) {
            Optional<ResponseCurve> curve = fit.curve();
            return new Curve(
                    curve.isPresent(),
                    fit.code(),
                    fit.days(),
                    fit.code() == CurveCode.TOO_FEW_DAYS ? CurveFitting.MIN_DAYS : null,
                    curve.map(found -> rounded(found.a())).orElse(null),
                    curve.map(found -> rounded(found.b())).orElse(null),
                    fit.rSquared() == null ? null : rounded(fit.rSquared()),
                    fit.marginal().map(interval -> rounded(interval.low())).orElse(null),
                    fit.marginal().map(interval -> rounded(interval.high())).orElse(null));
        }
    }

    static BudgetEfficiency of(CampaignPerformance performance, Map<Channel, CurveFit> fits) {
        return new BudgetEfficiency(
                performance.campaign().budget().currency(),
                performance.channels().stream()
                        .map(channel -> channel(channel, performance.totals(channel), fits.get(channel)))
                        .toList(),
                top(performance),
                Kpis.of(performance.totals()));
    }

    private static @Nullable Channel top(CampaignPerformance performance) {
        return performance.channels().stream()
                .filter(channel -> performance.totals(channel).roi().isPresent())
                .max(Comparator.comparing(
                        channel -> performance.totals(channel).roi().orElseThrow()))
                .orElse(null);
    }

    private static ChannelEfficiency channel(Channel channel, MetricTotals totals, CurveFit fit) {
        Kpis kpis = Kpis.of(channel, totals);
        return new ChannelEfficiency(
                channel,
                kpis.spend(),
                kpis.revenue(),
                kpis.roi(),
                kpis.roas(),
                kpis.cpc(),
                kpis.cpa(),
                kpis.ctr(),
                kpis.conversionRate(),
                Efficiency.of(totals),
                fit.curve()
                        .map(curve -> rounded(curve.marginal(curve.recentSpend())))
                        .orElse(null),
                Curve.of(fit));
    }

    static BigDecimal rounded(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }
}
