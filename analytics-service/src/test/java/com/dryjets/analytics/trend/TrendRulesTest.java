package com.dryjets.analytics.trend;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.trend.MetricTrend.Direction;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Period period = Period.lastDays(TODAY, 30, "UTC");

    @Test
    void includesEveryDay() {
        Trends trends = TrendRules.of(period, List.of(day(TODAY.minusDays(3), Metric.CLICKS, 14)), TODAY);

        assertThat(trends.days())
                .extracting(TrendDay::day)
                .hasSize(30)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(trends.days().get(26).totals()).isEqualTo(Map.of(Metric.CLICKS, new BigDecimal(14)));
        assertThat(trends.days().get(25).totals()).isEmpty();
        assertThat(trends.days()).extracting(TrendDay::partial).containsOnlyOnce(true);
        assertThat(trends.days().getLast().partial()).isTrue();
    }

    @Test
    void averagesDaysSinceFirstRecord() {
        Trends trends = TrendRules.of(
                period,
                List.of(day(TODAY.minusDays(8), Metric.CLICKS, 14), day(TODAY.minusDays(7), Metric.CLICKS, 7)),
                TODAY);

        assertThat(average(trends, 9)).isNull();
        assertThat(average(trends, 8)).isEqualByComparingTo("14");
        assertThat(average(trends, 7)).isEqualByComparingTo("10.5");
        assertThat(average(trends, 2)).isEqualByComparingTo("3");
        assertThat(average(trends, 1)).isEqualByComparingTo("1");
    }

    @Test
    void distinguishesTrendsFromChance() {
        assertThat(clicks(ago -> 60 - ago).direction()).isEqualTo(Direction.RISING);
        assertThat(clicks(ago -> 60 - ago).changePerDay()).isEqualByComparingTo("1");
        assertThat(clicks(ago -> ago).direction()).isEqualTo(Direction.FALLING);
        assertThat(clicks(ago -> 50 + ago * 7 % 5).direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void doesNotJudgeToday() {
        MetricTrend steady = clicks(ago -> ago == 0 ? 1 : 50);

        assertThat(steady.averagePerDay()).isEqualByComparingTo("50");
        assertThat(steady.direction()).isEqualTo(Direction.STEADY);
        assertThat(steady.total()).isEqualByComparingTo("1451");
    }

    @Test
    void reportsInsufficientDataForTwentyDays() {
        Trends trends = TrendRules.of(period, days(20, ago -> 60 - ago), TODAY);

        assertThat(trends.metrics().getFirst().direction()).isEqualTo(Direction.INSUFFICIENT_DATA);
        assertThat(trends.metrics().getFirst().pValue()).isNull();
    }

    @Test
    void reportsNothingWithoutRecords() {
        Trends trends = TrendRules.of(period, List.of(), TODAY);

        assertThat(trends.days()).hasSize(30);
        assertThat(trends.metrics()).isEmpty();
        assertThat(trends.anomalies()).isEmpty();
    }

    @Test
    void findsDayThatDiffersFromItsWeekday() {
        Trends trends = TrendRules.of(period, days(56, ago -> weekly(ago) + (ago == 10 ? 300 : 0)), TODAY);

        assertThat(trends.anomalies()).hasSize(1);
        Anomaly anomaly = trends.anomalies().getFirst();
        assertThat(anomaly.day()).isEqualTo(TODAY.minusDays(10));
        assertThat(anomaly.score()).isGreaterThan(new BigDecimal("3.5"));
        assertThat(anomaly.code()).isEqualTo(Anomaly.Code.ABOVE_EXPECTED);
        assertThat(anomaly.value()).isEqualByComparingTo("400");
        assertThat(anomaly.expected()).isEqualByComparingTo("100");
    }

    @Test
    void findsAnomaliesOfMoney() {
        List<ChannelDay> days = days(56, ago -> 1).stream()
                .map(day -> new ChannelDay(
                        day.day(),
                        Map.of(
                                Channel.ADS,
                                totals(
                                        Metric.REVENUE,
                                        day.day().equals(TODAY.minusDays(10))
                                                ? "12345.6"
                                                : 100 + day.day().getDayOfMonth() % 5))))
                .toList();

        assertThat(TrendRules.of(period, days, TODAY).anomalies())
                .singleElement()
                .satisfies(anomaly -> {
                    assertThat(anomaly.metric()).isEqualTo(Metric.REVENUE);
                    assertThat(anomaly.value()).isEqualByComparingTo("12345.6");
                    assertThat(anomaly.expected()).isEqualByComparingTo("102");
                });
    }

    @Test
    void findsFridayWithValueOfSunday() {
        Trends trends = TrendRules.of(period, days(56, ago -> ago == 10 ? 10 : weekly(ago)), TODAY);

        assertThat(trends.anomalies()).extracting(Anomaly::day).containsExactly(TODAY.minusDays(10));
        assertThat(trends.anomalies().getFirst().score()).isNegative();
        assertThat(trends.anomalies().getFirst().code()).isEqualTo(Anomaly.Code.BELOW_EXPECTED);
    }

    @Test
    void anomaliesComeInOrderOfSize() {
        Trends trends =
                TrendRules.of(period, days(56, ago -> weekly(ago) + (ago == 10 ? 300 : ago == 20 ? 900 : 0)), TODAY);

        assertThat(trends.anomalies())
                .extracting(Anomaly::day)
                .containsExactly(TODAY.minusDays(20), TODAY.minusDays(10));
    }

    @Test
    void weekIsNoTrend() {
        Trends trends = TrendRules.of(
                Period.lastDays(TODAY, 7, "UTC"),
                days(30, ago -> 10 * TODAY.minusDays(ago).getDayOfWeek().getValue()),
                TODAY);

        assertThat(trends.metrics().getFirst().direction()).isEqualTo(Direction.INSUFFICIENT_DATA);
        assertThat(clicks(ago -> 10 * TODAY.minusDays(ago).getDayOfWeek().getValue())
                        .direction())
                .isEqualTo(Direction.STEADY);
    }

    @Test
    void singleConversionIsNoAnomaly() {
        List<ChannelDay> days = Stream.concat(
                        days(40, ago -> 5).stream(),
                        Stream.of(
                                new ChannelDay(TODAY.minusDays(4), Map.of(Channel.ADS, totals(Metric.CONVERSIONS, 1)))))
                .toList();

        assertThat(TrendRules.of(period, days, TODAY).anomalies())
                .extracting(Anomaly::metric)
                .doesNotContain(Metric.CONVERSIONS);
    }

    private static int weekly(int ago) {
        return TODAY.minusDays(ago).getDayOfWeek() == DayOfWeek.SUNDAY ? 10 : 100;
    }

    private MetricTrend clicks(ToIntFunction<Integer> value) {
        return TrendRules.of(period, days(59, value), TODAY).metrics().getFirst();
    }

    private static BigDecimal average(Trends trends, int ago) {
        return trends.days().get(29 - ago).movingAverage().get(Metric.CLICKS);
    }

    private static List<ChannelDay> days(int longAgo, ToIntFunction<Integer> value) {
        return Stream.iterate(longAgo, ago -> ago >= 0, ago -> ago - 1)
                .map(ago -> day(TODAY.minusDays(ago), Metric.CLICKS, value.applyAsInt(ago)))
                .toList();
    }

    private static ChannelDay day(LocalDate day, Metric metric, int total) {
        return new ChannelDay(day, Map.of(Channel.ADS, totals(metric, total)));
    }
}
