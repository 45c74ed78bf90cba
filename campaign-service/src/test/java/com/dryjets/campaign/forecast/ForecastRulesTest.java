package com.dryjets.campaign.forecast;

import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastRulesTest {

    private static final Money EUR = new Money(new BigDecimal(10_000), "EUR");
    private static final long SEED = 42;

    /** An earlier system took the mean over rows instead of days, a third of it with three channels. */
    @Test
    void sumsChannelsByDay() {
        List<ChannelDay> rows = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            for (Channel channel : List.of(ADS, EMAIL, TWITTER)) {
                rows.add(new ChannelDay(channel, Series.FIRST.plusDays(day), new BigDecimal(100), new BigDecimal(200)));
            }
        }

        RoiForecast forecast = forecast(DailySeries.of(rows, Series.FIRST.plusDays(10)), 7);

        assertThat(forecast.history()).hasSize(10);
        assertThat(forecast.total().spend().p50()).isCloseTo(new BigDecimal(2100), within(new BigDecimal(1)));
        assertThat(forecast.total().roi().p50()).isCloseTo(BigDecimal.ONE, within(new BigDecimal("0.001")));
    }

    @Test
    void countsDaysWithoutMetricsAsZero() {
        DailySeries series = DailySeries.of(
                List.of(
                        new ChannelDay(ADS, Series.FIRST, BigDecimal.TEN, BigDecimal.ONE),
                        new ChannelDay(ADS, Series.FIRST.plusDays(4), BigDecimal.TEN, BigDecimal.ONE)),
                Series.FIRST.plusDays(6));

        assertThat(series.spend()).containsExactly(10, 0, 0, 0, 10, 0);
    }

    @Test
    void ignoresIncompleteToday() {
        DailySeries series = DailySeries.of(
                List.of(new ChannelDay(ADS, Series.FIRST, BigDecimal.TEN, BigDecimal.ONE)), Series.FIRST);

        assertThat(series.length()).isZero();
    }

    @Test
    void usesMeanBelowFourteenDays() {
        DailySeries series = Series.of(Series.weekly(13, 100, 0, 0.1, 1), Series.weekly(13, 300, 0, 0.1, 2));

        RoiForecast forecast = forecast(series, 30);

        assertThat(forecast.model()).isEqualTo(ModelKind.MEAN);
        assertThat(forecast.code()).isEqualTo(ForecastReason.Code.MEAN_OF_FEW_DAYS);
        assertThat(forecast.completeDays()).isEqualTo(13);
        assertThat(forecast.days()).hasSize(30);
    }

    @Test
    void makesNoForecastBelowThreeDays() {
        RoiForecast forecast = forecast(Series.of(new double[] {5, 5}, new double[] {9, 9}), 30);

        assertThat(forecast.days()).isEmpty();
        assertThat(forecast.total()).isNull();
        assertThat(forecast.code()).isEqualTo(ForecastReason.Code.TOO_FEW_DAYS);
        assertThat(forecast.requiredDays()).isEqualTo(3);
    }

    @Test
    void isDeterministicForSeed() {
        DailySeries series = weekly();

        assertThat(forecast(series, 14)).isEqualTo(forecast(series, 14));
    }

    @Test
    void firstDaysDoNotDependOnHorizon() {
        DailySeries series = weekly();
        Forecast far = ForecastRules.forecast(series, 30, SEED);

        assertThat(RoiForecast.of(far, 7, series, EUR, ForecastRecord.none()).days())
                .isEqualTo(RoiForecast.of(far, 30, series, EUR, ForecastRecord.none())
                        .days()
                        .subList(0, 7));
    }

    @Test
    void averagesModelsFromTwoWeeksOn() {
        RoiForecast forecast = forecast(weekly(), 7);

        assertThat(forecast.model()).isEqualTo(ModelKind.SEASONAL_AVERAGE);
        assertThat(forecast.code()).isEqualTo(ForecastReason.Code.AVERAGED);
        assertThat(forecast.errorRatio()).isLessThan(new BigDecimal("0.95"));
    }

    /** An earlier system forecast 25,000 for the 90th day, because its errors were not 0 on average. */
    @Test
    void forgetsTestRecordBeforeLaunch() {
        double[] revenue = new double[28];
        revenue[0] = 0.01;
        Arrays.fill(revenue, 21, 28, 1000);

        RoiForecast forecast = forecast(Series.of(revenue, revenue), 90);

        assertThat(forecast.completeDays()).isEqualTo(7);
        assertThat(forecast.total().revenue().p50()).isCloseTo(new BigDecimal(90_000), within(new BigDecimal(10)));
        assertThat(forecast.days().get(89).revenue().p50()).isCloseTo(new BigDecimal(1000), within(BigDecimal.ONE));
    }

    @Test
    void keepsIdleDaysOfSparseSeries() {
        double[] revenue = new double[30];
        for (int day = 2; day < 30; day += 3) {
            revenue[day] = 900;
        }

        RoiForecast forecast = forecast(Series.of(revenue, revenue), 30);

        assertThat(forecast.completeDays()).isEqualTo(30);
        assertThat(forecast.total().revenue().p50()).isBetween(new BigDecimal(7000), new BigDecimal(10_500));
    }

    @Test
    void dayWithoutSpendHasNoRoi() {
        double[] spend = Series.weekly(56, 100, 0, 0.1, 4);
        for (int day = 6; day < spend.length; day += 7) {
            spend[day] = 0;
        }
        DailySeries series = Series.of(spend, Series.weekly(56, 300, 0, 0.1, 5));

        RoiForecast forecast = forecast(series, 14);

        assertThat(forecast.history().get(6).roi()).isNull();
        assertThat(forecast.history().get(5).roi()).isNotNull();
        assertThat(forecast.days().get(6).roi()).isNull();
        assertThat(forecast.days().get(6).spend().p50()).isZero();
        assertThat(forecast.days().get(5).roi()).isNotNull();
    }

    @Test
    void hasNoRoiWithoutSpend() {
        RoiForecast forecast = forecast(Series.of(new double[30], Series.weekly(30, 300, 0, 0.1, 5)), 7);

        assertThat(forecast.total().roi()).isNull();
        assertThat(forecast.total().probabilityPositive()).isNull();
    }

    @Test
    void probabilityReflectsPastReturns() {
        RoiForecast good =
                forecast(Series.of(Series.weekly(60, 100, 0, 0.1, 1), Series.weekly(60, 300, 0, 0.1, 2)), 14);
        RoiForecast bad = forecast(Series.of(Series.weekly(60, 300, 0, 0.1, 1), Series.weekly(60, 100, 0, 0.1, 2)), 14);

        assertThat(good.total().probabilityPositive()).isGreaterThan(new BigDecimal("0.95"));
        assertThat(bad.total().probabilityPositive()).isLessThan(new BigDecimal("0.05"));
    }

    /** With 100 spent a day and 300 left, the spend ends after three days. */
    @Test
    void spendsNoMoreThanRestOfBudget() {
        DailySeries even = Series.of(level(30, 100), level(30, 200));
        Forecast free = ForecastRules.forecast(even, 10, SEED);

        RoiForecast forecast = RoiForecast.of(
                free.within(new Money(new BigDecimal(300), "EUR")), 10, even, EUR, ForecastRecord.none());

        assertThat(forecast.total().spend().p90()).isEqualByComparingTo("300");
        assertThat(forecast.total().revenue().p50()).isCloseTo(new BigDecimal(600), within(BigDecimal.ONE));
        assertThat(forecast.total().roi().p50()).isCloseTo(BigDecimal.ONE, within(new BigDecimal("0.01")));
        assertThat(forecast.days().get(3).spend().p50()).isZero();
        assertThat(forecast.days().get(3).roi()).isNull();
        assertThat(forecast.budgetLeft()).isEqualByComparingTo("300");
        assertThat(forecast.budgetUsedUpOn()).isEqualTo("2026-02-06");
    }

    @Test
    void ignoresBudgetThatLasts() {
        DailySeries series = weekly();
        Forecast free = ForecastRules.forecast(series, 14, SEED);

        Forecast within = free.within(new Money(new BigDecimal(1_000_000), "EUR"));

        assertThat(within.budgetUsedUpOn()).isNull();
        assertThat(within.paths().totalSpend(14)).isEqualTo(free.paths().totalSpend(14));
    }

    @Test
    void forecastsNoSpendWhenOverBudget() {
        DailySeries even = Series.of(level(30, 100), level(30, 200));
        Forecast over = ForecastRules.forecast(even, 10, SEED).within(new Money(new BigDecimal(-20), "EUR"));

        RoiForecast forecast = RoiForecast.of(over, 10, even, EUR, ForecastRecord.none());

        assertThat(forecast.total().spend().p90()).isZero();
        assertThat(forecast.budgetLeft()).isZero();
    }

    private static double[] level(int days, double amount) {
        double[] amounts = new double[days];
        Arrays.fill(amounts, amount);
        return amounts;
    }

    @Test
    void quantilesAreOrderedAndDaysFollowSeries() {
        RoiForecast forecast = forecast(weekly(), 14);

        assertThat(forecast.days()).extracting(RoiForecast.Day::day).startsWith(LocalDate.parse("2026-03-30"));
        assertThat(forecast.days()).allSatisfy(day -> {
            assertThat(day.revenue().p10()).isLessThanOrEqualTo(day.revenue().p50());
            assertThat(day.revenue().p50()).isLessThanOrEqualTo(day.revenue().p90());
            assertThat(day.spend().p10()).isNotNegative();
        });
    }

    private static DailySeries weekly() {
        return Series.of(Series.weekly(84, 100, 0, 0.15, 21), Series.weekly(84, 300, 0, 0.15, 22));
    }

    private static RoiForecast forecast(DailySeries series, int days) {
        return RoiForecast.of(ForecastRules.forecast(series, days, SEED), days, series, EUR, ForecastRecord.none());
    }
}
