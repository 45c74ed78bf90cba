package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.Simulation.Quantiles;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The expected spend, revenue and ROI of the coming days, and the accuracy of earlier forecasts. */
@Schema(
        description =
                "The spend, revenue and ROI of the coming days, all channels together. Days are UTC days, like those"
                        + " of metrics. The forecast ends with the campaign and spends no more than the rest of the budget.")
public record RoiForecast(
        String currency,
        ModelKind model,

        @Schema(description = "How the forecast was made, or why there is none.")
        ForecastReason.Code code,

        @Schema(description = "The number of complete days with metrics, from the launch on.")
        int completeDays,

        @Schema(description = "TOO_FEW_DAYS: the number of complete days that a forecast needs.") @Nullable
        Integer requiredDays,

        @Schema(
                description = "AVERAGED: the error in a test on the campaign's past, relative to the seasonal naive"
                        + " forecast; below 1 is better; absent until enough days have passed.")
        @Nullable
        BigDecimal errorRatio,

        @Schema(description = "The rest of the budget; absent if the forecast does not use it up.") @Nullable
        BigDecimal budgetLeft,

        @Schema(description = "When the budget likely runs out and the spend ends; absent if it lasts.") @Nullable
        LocalDate budgetUsedUpOn,

        @Schema(description = "The last 60 complete days.") List<Past> history,

        List<Day> days,

        @Schema(description = "All days of the forecast together; absent if there are none.") @Nullable
        Total total,

        ForecastRecord record) {

    private static final int HISTORY_DAYS = 60;
    private static final int RATE_DIGITS = 4;

    /** A past day. A day without spend has no ROI. */
    @Schema(name = "ForecastPast")
    public record Past(
            LocalDate day,
            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roi) {}

    /** The 10th, 50th and 90th percentiles of the simulated paths. */
    @Schema(name = "ForecastBand")
    public record Band(BigDecimal p10, BigDecimal p50, BigDecimal p90) {

        static Band of(Quantiles quantiles, int digits) {
            return new Band(
                    round(quantiles.p10(), digits), round(quantiles.p50(), digits), round(quantiles.p90(), digits));
        }
    }

    /** A coming day. The ROI is absent if most paths spend nothing. */
    @Schema(name = "ForecastDay")
    public record Day(
            LocalDate day,
            Band spend,
            Band revenue,
            @Nullable Band roi) {}

    /** All coming days together. */
    @Schema(name = "ForecastTotal")
    public record Total(
            Band spend,
            Band revenue,
            @Nullable Band roi,

            @Schema(description = "The probability that the revenue exceeds the spend, 0 to 1.") @Nullable
            BigDecimal probabilityPositive) {}

    /**
     * The first days of a forecast.
     *
     * @param budget only for its currency
     */
    static RoiForecast of(Forecast forecast, int days, DailySeries series, Money budget, ForecastRecord record) {
        int shown = Math.min(days, forecast.days());
        int digits = budget.fractionDigits();
        ForecastReason reason = forecast.reason();
        return new RoiForecast(
                budget.currency(),
                forecast.model(),
                reason.code(),
                reason.completeDays(),
                reason.code() == ForecastReason.Code.TOO_FEW_DAYS ? ForecastRules.MIN_DAYS : null,
                reason.errorRatio() == null ? null : round(reason.errorRatio(), RATE_DIGITS),
                forecast.budgetLeft() == null ? null : forecast.budgetLeft().amount(),
                forecast.budgetUsedUpOn(),
                history(series, digits),
                IntStream.range(0, shown)
                        .mapToObj(day -> day(forecast, day, digits))
                        .toList(),
                shown == 0 ? null : total(forecast.paths(), shown, digits),
                record);
    }

    /** Half a minor unit. Less counts as no spend. */
    static double minSpend(int digits) {
        return Math.pow(10, -digits) / 2;
    }

    private static Day day(Forecast forecast, int day, int digits) {
        Simulation paths = forecast.paths();
        return new Day(
                forecast.origin().plusDays(day),
                Band.of(paths.spendOn(day), digits),
                Band.of(paths.revenueOn(day), digits),
                rate(paths.roiOn(day, minSpend(digits))));
    }

    private static Total total(Simulation paths, int days, int digits) {
        Double positive = paths.probabilityPositive(days, minSpend(digits));
        return new Total(
                Band.of(paths.totalSpend(days), digits),
                Band.of(paths.totalRevenue(days), digits),
                rate(paths.totalRoi(days, minSpend(digits))),
                positive == null ? null : round(positive, RATE_DIGITS));
    }

    private static List<Past> history(DailySeries series, int digits) {
        return IntStream.range(Math.max(0, series.length() - HISTORY_DAYS), series.length())
                .mapToObj(day -> past(
                        series.first().plusDays(day),
                        round(series.spend()[day], digits),
                        round(series.revenue()[day], digits)))
                .toList();
    }

    private static Past past(LocalDate day, BigDecimal spend, BigDecimal revenue) {
        MetricTotals totals = new MetricTotals(Map.of(Metric.SPEND, spend, Metric.REVENUE, revenue));
        return new Past(day, spend, revenue, totals.roi().orElse(null));
    }

    private static @Nullable Band rate(@Nullable Quantiles quantiles) {
        return quantiles == null ? null : Band.of(quantiles, RATE_DIGITS);
    }

    private static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
