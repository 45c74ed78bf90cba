package com.dryjets.campaign.forecast;

import com.dryjets.campaign.forecast.ForecastRecord.Better;
import com.dryjets.campaign.forecast.model.Backtest;
import com.dryjets.campaign.forecast.model.DailyModel;
import com.dryjets.campaign.forecast.model.MeanModel;
import com.dryjets.campaign.forecast.model.ModelKind;
import com.dryjets.campaign.forecast.model.SeasonalNaive;
import com.dryjets.campaign.forecast.model.SeasonalTrend;
import com.dryjets.campaign.forecast.model.Simulation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a campaign's forecast. Weekly series are hard to beat by more than last week's values: where the simple forecast
 * has been the better one for this campaign, by its record or else by a test on its own past, the simple one is used.
 */
final class ForecastRules {

    /** Two weeks: less tells no weekday from chance. */
    static final int SEASONAL_FROM = 14;

    static final int FEWEST_DAYS = 3;

    private ForecastRules() {}

    /** Which model, and why. */
    private record Choice(ModelKind model, String reason) {}

    /**
     * The forecast of so many days after the series.
     *
     * @param seed the same one makes the same forecast
     */
    static Forecast forecast(DailySeries series, int days, long seed, ForecastRecord record) {
        if (series.length() < FEWEST_DAYS) {
            return Forecast.nothing(
                    series.end(),
                    "There are figures of %d complete days; a forecast needs %d."
                            .formatted(series.length(), FEWEST_DAYS));
        }
        Choice choice = choose(series, record);
        DailyModel revenue = model(choice.model(), series.revenue());
        Simulation courses = Simulation.of(model(choice.model(), series.spend()), revenue, days, seed);
        ModelKind elaborate = series.length() < SEASONAL_FROM ? ModelKind.MEAN : ModelKind.SEASONAL_TREND;
        DailyModel rival = choice.model() == elaborate ? revenue : model(elaborate, series.revenue());
        return new Forecast(
                choice.model(),
                choice.reason(),
                series.end(),
                days,
                courses,
                rival.points(days),
                SeasonalNaive.of(series.revenue()).points(days));
    }

    private static Choice choose(DailySeries series, ForecastRecord record) {
        if (series.length() < SEASONAL_FROM) {
            return new Choice(
                    ModelKind.MEAN,
                    "Only %d complete days: each day is forecast as their mean, which is a rough guess."
                            .formatted(series.length()));
        }
        if (record.better() != null) {
            return byRecord(record.better(), record.mase());
        }
        Optional<Backtest> test = Backtest.of(series.revenue());
        return test.map(ForecastRules::byTest)
                .orElseGet(
                        () -> new Choice(
                                ModelKind.SEASONAL_TREND,
                                "Weekdays and a damped trend; there are too few days yet to test it on the campaign's own past."));
    }

    private static Choice byRecord(Better better, @Nullable Number mase) {
        return better == Better.NAIVE
                ? new Choice(
                        ModelKind.SEASONAL_NAIVE,
                        format(
                                "Each weekday as it was a week before: in this campaign's earlier forecasts that simple one"
                                        + " was the better (the model's error was %.2f times as large).",
                                mase))
                : new Choice(
                        ModelKind.SEASONAL_TREND,
                        format(
                                "Weekdays and a damped trend: in this campaign's earlier forecasts its error was %.2f times"
                                        + " that of the simple one.",
                                mase));
    }

    private static Choice byTest(Backtest test) {
        return test.mase() >= 1
                ? new Choice(
                        ModelKind.SEASONAL_NAIVE,
                        format(
                                "Each weekday as it was a week before: on the campaign's own past that simple forecast was"
                                        + " the better (the model's error was %.2f times as large).",
                                test.mase()))
                : new Choice(
                        ModelKind.SEASONAL_TREND,
                        format(
                                "Weekdays and a damped trend: on the campaign's own past its error was %.2f times that of"
                                        + " the simple forecast.",
                                test.mase()));
    }

    private static String format(String text, @Nullable Number mase) {
        return String.format(Locale.ROOT, text, mase == null ? Double.NaN : mase.doubleValue());
    }

    private static DailyModel model(ModelKind kind, double[] amounts) {
        return switch (kind) {
            case SEASONAL_TREND -> SeasonalTrend.of(amounts);
            case SEASONAL_NAIVE -> SeasonalNaive.of(amounts);
            case MEAN -> MeanModel.of(amounts);
        };
    }
}
