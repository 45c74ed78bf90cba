package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.model.ModelKind;
import com.dryjets.campaign.forecast.model.Simulation;
import com.dryjets.campaign.forecast.model.Simulation.Quantiles;
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

/** What a campaign is expected to spend and bring in the days to come, and how well that was foretold before. */
@Schema(
        description = "Spend, revenue and ROI of the days to come, all channels together. Days are UTC days, as figures"
                + " are counted; the forecast ends with the campaign, and spends no more than the budget has left.")
public record RoiForecast(
        String currency,
        ModelKind model,

        @Schema(description = "Why this model, or why there is no forecast.")
        String reason,

        @Schema(description = "The last 60 complete days.") List<Past> history,

        List<Day> days,

        @Schema(description = "All days of the forecast together; absent where there is none.") @Nullable
        Total total,

        ForecastRecord record) {

    private static final int HISTORY = 60;
    private static final int RATE_DIGITS = 4;

    /** A day that was; without spend it has no ROI. */
    @Schema(name = "ForecastPast")
    public record Past(
            LocalDate day,
            BigDecimal spend,
            BigDecimal revenue,
            @Nullable BigDecimal roi) {}

    /** What 10, 50 and 90 of a hundred courses stay under. */
    @Schema(name = "ForecastBand")
    public record Band(BigDecimal p10, BigDecimal p50, BigDecimal p90) {

        static Band of(Quantiles quantiles, int digits) {
            return new Band(
                    round(quantiles.p10(), digits), round(quantiles.p50(), digits), round(quantiles.p90(), digits));
        }
    }

    /** A day to come; ROI is absent where it is likelier than not that nothing is spent. */
    @Schema(name = "ForecastDay")
    public record Day(
            LocalDate day,
            Band spend,
            Band revenue,
            @Nullable Band roi) {}

    /** All days to come together. */
    @Schema(name = "ForecastTotal")
    public record Total(
            Band spend,
            Band revenue,
            @Nullable Band roi,

            @Schema(description = "Probability that revenue exceeds spend, 0 to 1.") @Nullable
            BigDecimal probabilityPositive) {}

    /**
     * The first so many days of a forecast.
     *
     * @param budget only for its currency
     */
    static RoiForecast of(Forecast forecast, int days, DailySeries series, Money budget, ForecastRecord record) {
        int shown = Math.min(days, forecast.days());
        int digits = budget.fractionDigits();
        return new RoiForecast(
                budget.currency(),
                forecast.model(),
                forecast.reason(),
                history(series, digits),
                IntStream.range(0, shown)
                        .mapToObj(day -> day(forecast, day, digits))
                        .toList(),
                shown == 0 ? null : total(forecast.courses(), shown, digits),
                record);
    }

    /** Half a minor unit: less is nothing. */
    static double leastSpend(int digits) {
        return Math.pow(10, -digits) / 2;
    }

    private static Day day(Forecast forecast, int day, int digits) {
        Simulation courses = forecast.courses();
        return new Day(
                forecast.origin().plusDays(day),
                Band.of(courses.spendOn(day), digits),
                Band.of(courses.revenueOn(day), digits),
                rate(courses.roiOn(day, leastSpend(digits))));
    }

    private static Total total(Simulation courses, int days, int digits) {
        Double positive = courses.probabilityPositive(days, leastSpend(digits));
        return new Total(
                Band.of(courses.totalSpend(days), digits),
                Band.of(courses.totalRevenue(days), digits),
                rate(courses.totalRoi(days, leastSpend(digits))),
                positive == null ? null : round(positive, RATE_DIGITS));
    }

    private static List<Past> history(DailySeries series, int digits) {
        return IntStream.range(Math.max(0, series.length() - HISTORY), series.length())
                .mapToObj(day -> past(
                        series.first().plusDays(day),
                        round(series.spend()[day], digits),
                        round(series.revenue()[day], digits)))
                .toList();
    }

    private static Past past(LocalDate day, BigDecimal spend, BigDecimal revenue) {
        MetricTotals figures = new MetricTotals(Map.of(Metric.SPEND, spend, Metric.REVENUE, revenue));
        return new Past(day, spend, revenue, figures.roi().orElse(null));
    }

    private static @Nullable Band rate(@Nullable Quantiles quantiles) {
        return quantiles == null ? null : Band.of(quantiles, RATE_DIGITS);
    }

    private static BigDecimal round(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
