package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.ForecastReason.Code;
import com.dryjets.campaign.forecast.ForecastRecord.Better;
import org.jspecify.annotations.Nullable;

/**
 * Makes a campaign's forecast. Weekly series are hard to predict better than by last week's values, so the simple model
 * is used whenever it was the better one for the campaign: in its earlier forecasts, or else in a test on its past.
 */
final class ForecastRules {

    /** Two weeks. With fewer days, a weekday effect cannot be distinguished from chance. */
    static final int SEASONAL_FROM = 14;

    static final int MIN_DAYS = 3;

    private ForecastRules() {}

    private record Choice(ModelKind model, ForecastReason reason) {}

    /**
     * The forecast of the days after the series.
     *
     * @param seed the same seed makes the same forecast
     */
    static Forecast forecast(DailySeries series, int days, long seed, ForecastRecord record) {
        if (series.length() < MIN_DAYS) {
            return Forecast.none(series.end(), new ForecastReason(Code.TOO_FEW_DAYS, series.length(), null));
        }
        Choice choice = choose(series, record);
        DailyModel revenue = model(choice.model(), series.revenue());
        Simulation paths = Simulation.of(model(choice.model(), series.spend()), revenue, days, seed);
        ModelKind elaborate = series.length() < SEASONAL_FROM ? ModelKind.MEAN : ModelKind.SEASONAL_TREND;
        DailyModel rival = choice.model() == elaborate ? revenue : model(elaborate, series.revenue());
        return new Forecast(
                choice.model(),
                choice.reason(),
                series.end(),
                days,
                paths,
                rival.points(days),
                SeasonalNaive.of(series.revenue()).points(days));
    }

    private static Choice choose(DailySeries series, ForecastRecord record) {
        int days = series.length();
        if (days < SEASONAL_FROM) {
            return new Choice(ModelKind.MEAN, new ForecastReason(Code.MEAN_OF_FEW_DAYS, days, null));
        }
        if (record.better() != null) {
            Double ratio = record.mase() == null ? null : record.mase().doubleValue();
            return record.better() == Better.NAIVE
                    ? naive(Code.RECORD_PREFERS_NAIVE, days, ratio)
                    : trend(Code.RECORD_PREFERS_TREND, days, ratio);
        }
        return Backtest.of(series.revenue())
                .map(test -> test.mase() >= 1
                        ? naive(Code.BACKTEST_PREFERS_NAIVE, days, test.mase())
                        : trend(Code.BACKTEST_PREFERS_TREND, days, test.mase()))
                .orElseGet(() -> trend(Code.NOT_TESTED, days, null));
    }

    private static Choice naive(Code code, int days, @Nullable Double errorRatio) {
        return new Choice(ModelKind.SEASONAL_NAIVE, new ForecastReason(code, days, errorRatio));
    }

    private static Choice trend(Code code, int days, @Nullable Double errorRatio) {
        return new Choice(ModelKind.SEASONAL_TREND, new ForecastReason(code, days, errorRatio));
    }

    private static DailyModel model(ModelKind kind, double[] amounts) {
        return switch (kind) {
            case SEASONAL_TREND -> SeasonalTrend.of(amounts);
            case SEASONAL_NAIVE -> SeasonalNaive.of(amounts);
            case MEAN -> MeanModel.of(amounts);
        };
    }
}
