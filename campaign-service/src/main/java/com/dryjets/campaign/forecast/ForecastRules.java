package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.ForecastReason.Code;
import com.dryjets.contracts.marketing.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Makes a campaign's forecast. */
public final class ForecastRules {

    static final int MIN_DAYS = 3;

    private ForecastRules() {}

    /**
     * The forecast of a series, without regard to a budget.
     *
     * @param first the day of the first values
     * @param spend by day
     * @param revenue by day, as many as spend
     * @param budget only for its currency
     */
    public static RoiForecast forecast(
            LocalDate first, double[] spend, double[] revenue, int days, long seed, Money budget) {
        DailySeries series = new DailySeries(first, spend, revenue);
        return RoiForecast.of(forecast(series, days, seed), days, series, budget, ForecastRecord.none());
    }

    /**
     * The forecast of the days after the series.
     *
     * @param seed the same seed makes the same forecast
     */
    static Forecast forecast(DailySeries series, int days, long seed) {
        if (series.length() < MIN_DAYS) {
            return Forecast.none(series.end(), new ForecastReason(Code.TOO_FEW_DAYS, series.length(), null));
        }
        DailyModel revenue = DailyModel.of(series.revenue());
        boolean few = revenue.days() < Weekdays.MIN_DAYS;
        Optional<Double> error =
                few ? Optional.empty() : Backtest.of(series.revenue()).map(Backtest::mase);
        return new Forecast(
                few ? ModelKind.MEAN : ModelKind.SEASONAL_AVERAGE,
                new ForecastReason(few ? Code.MEAN_OF_FEW_DAYS : Code.AVERAGED, revenue.days(), error.orElse(null)),
                series.end(),
                days,
                Simulation.of(DailyModel.of(series.spend()), revenue, days, seed),
                revenue.points(days),
                SeasonalNaive.points(series.revenue(), days));
    }
}
