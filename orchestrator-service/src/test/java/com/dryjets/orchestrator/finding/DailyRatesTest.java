package com.dryjets.orchestrator.finding;

import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.statistics.Comparison;
import com.dryjets.statistics.PoissonRate;
import com.dryjets.statistics.Proportion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyRatesTest {

    @Test
    void countsADayWithoutSpendTogetherWithTheNext() {
        DailyRates rates = DailyRates.of(
                Measure.CLICKS_PER_SPEND, List.of(spend(10, 20), spend(0, 5), spend(0, 1), spend(10, 30)));

        assertThat(rates.days()).containsExactly(new PoissonRate(20, 10), new PoissonRate(36, 10));
        assertThat(rates.total()).contains(new PoissonRate(56, 20));
    }

    @Test
    void countsTheLastDaysWithoutSpendTogetherWithTheDayBefore() {
        DailyRates rates = DailyRates.of(
                Measure.CLICKS_PER_SPEND, List.of(spend(10, 20), spend(10, 30), spend(0, 5), spend(0, 1)));

        assertThat(rates.days()).containsExactly(new PoissonRate(20, 10), new PoissonRate(36, 10));
    }

    /** People still engage with a post on days on which the network shows it to nobody new. */
    @Test
    void countsADayWithMoreEngagementsThanImpressionsTogetherWithOthers() {
        DailyRates rates = DailyRates.of(
                Measure.ENGAGEMENT_RATE, List.of(response(100, 3), response(2, 4), response(50, 1), response(1, 60)));

        assertThat(rates.days()).containsExactly(new Proportion(68, 153));
        assertThat(rates.total()).contains(new Proportion(68, 153));
    }

    @Test
    void hasNoRateWithoutExposure() {
        DailyRates rates = DailyRates.of(Measure.CLICKS_PER_SPEND, List.of(spend(0, 20)));

        assertThat(rates.days()).isEmpty();
        assertThat(rates.total()).isEmpty();
    }

    @Test
    void aWeekOfEqualDaysIsEnough() {
        DailyRates six = DailyRates.of(Measure.ENGAGEMENT_RATE, Collections.nCopies(6, response(1_000, 30)));
        DailyRates seven = DailyRates.of(Measure.ENGAGEMENT_RATE, Collections.nCopies(7, response(1_000, 30)));

        assertThat(hasTooFewDays(six, seven)).isTrue();
        assertThat(hasTooFewDays(seven, seven)).isFalse();
    }

    @Test
    void aWeekOfOneLargeDayIsNotEnough() {
        DailyRates large = DailyRates.of(
                Measure.ENGAGEMENT_RATE,
                List.of(
                        response(1_000_000, 30_000),
                        response(40, 1),
                        response(50, 2),
                        response(60, 1),
                        response(40, 2),
                        response(50, 1),
                        response(60, 3)));

        assertThat(hasTooFewDays(large, large)).isTrue();
    }

    private static boolean hasTooFewDays(DailyRates a, DailyRates b) {
        Comparison comparison = DailyRates.compare(a, b, 1);
        return DailyRates.hasTooFewDays(a, b, comparison);
    }

    private static MetricTotals spend(int spend, int clicks) {
        return totals(Map.of(Metric.SPEND, spend, Metric.CLICKS, clicks));
    }

    private static MetricTotals response(int impressions, int engagements) {
        return totals(Map.of(Metric.IMPRESSIONS, impressions, Metric.ENGAGEMENTS, engagements));
    }
}
