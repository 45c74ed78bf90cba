package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnomalyRulesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

    @Test
    void neverContradictsTheWeekday() {
        double[] clicks = week(20, 1_100, 700, 250);

        assertThat(find(Metric.CLICKS, clicks)).isEmpty();
    }

    @Test
    void spikeDoesNotMakeItsWeekdayUnusual() {
        double[] clicks = week(21, 1_100, 700, 250);
        clicks[12] = 4_000;

        assertThat(find(Metric.CLICKS, clicks)).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.day()).isEqualTo(MONDAY.plusDays(12));
            assertThat(anomaly.expected()).isEqualByComparingTo("700");
            assertThat(anomaly.code()).isEqualTo(Anomaly.Code.ABOVE_EXPECTED);
        });
    }

    @Test
    void secondDayOfItsWeekdayIsJudgedByBothThatAndAllDays() {
        double[] clicks = week(15, 1_100, 700, 250);
        clicks[9] = 9_000;

        assertThat(find(Metric.CLICKS, clicks)).extracting(Anomaly::day).containsExactly(MONDAY.plusDays(9));
        assertThat(find(Metric.CLICKS, clicks).getFirst().expected()).isEqualByComparingTo("1100");
    }

    @Test
    void fewerThanTwoWeeksSayNothing() {
        double[] clicks = week(13, 100, 100, 100);
        clicks[5] = 9_000;

        assertThat(find(Metric.CLICKS, clicks)).isEmpty();
    }

    @Test
    void constantSpendMayDifferByALittle() {
        double[] spend = week(28, 100, 100, 100);
        spend[20] = 110;
        assertThat(find(Metric.SPEND, spend)).isEmpty();

        spend[20] = 0;
        assertThat(find(Metric.SPEND, spend))
                .extracting(Anomaly::day, Anomaly::code)
                .containsExactly(tuple(MONDAY.plusDays(20), Anomaly.Code.BELOW_EXPECTED));
    }

    @Test
    void firstPurchasesAreNoAnomalies() {
        double[] revenue = new double[40];
        revenue[12] = 500;
        revenue[30] = 80;

        assertThat(find(Metric.REVENUE, revenue)).isEmpty();
    }

    @Test
    void correctionCanMakeADayNegative() {
        double[] revenue = week(35, 1_000, 1_000, 1_000);
        revenue[16] = -3_000;

        assertThat(find(Metric.REVENUE, revenue)).extracting(Anomaly::day).containsExactly(MONDAY.plusDays(16));
    }

    @Test
    void largestAnomalyComesFirst() {
        double[] clicks = week(56, 400, 400, 400);
        clicks[10] = 900;
        clicks[30] = 20;
        clicks[44] = 1_600;
        List<Anomaly> found = find(Metric.CLICKS, clicks).stream()
                .sorted(AnomalyRules.bySize())
                .toList();

        assertThat(found)
                .extracting(Anomaly::day)
                .containsExactly(MONDAY.plusDays(44), MONDAY.plusDays(30), MONDAY.plusDays(10));
    }

    /** Days from a Monday on. */
    private static double[] week(int days, int weekday, int saturday, int sunday) {
        return IntStream.range(0, days)
                .mapToDouble(day -> day % 7 == 5 ? saturday : day % 7 == 6 ? sunday : weekday)
                .toArray();
    }

    private static List<Anomaly> find(Metric metric, double... values) {
        return AnomalyRules.find(metric, MONDAY, values);
    }
}
