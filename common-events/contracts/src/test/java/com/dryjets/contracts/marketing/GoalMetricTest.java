package com.dryjets.contracts.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalMetricTest {

    private static final MetricTotals TOTALS = new MetricTotals(Map.of(
            Metric.CLICKS, new BigDecimal("25"),
            Metric.REVENUE, new BigDecimal("40.50"),
            Metric.SPEND, new BigDecimal("10")));

    @Test
    void readsTheValueReachedFromTheTotals() {
        assertThat(GoalMetric.CLICKS.actual(TOTALS)).contains(new BigDecimal("25"));
        assertThat(GoalMetric.REVENUE.actual(TOTALS)).contains(new BigDecimal("40.50"));
        assertThat(GoalMetric.CONVERSIONS.actual(TOTALS)).contains(BigDecimal.ZERO);
        assertThat(GoalMetric.ROAS.actual(TOTALS)).contains(new BigDecimal("4.05"));
        assertThat(GoalMetric.ROAS.actual(MetricTotals.none())).isEmpty();
    }

    @Test
    void everythingButAmountsAndRatiosIsACount() {
        assertThat(Arrays.stream(GoalMetric.values()).filter(metric -> !metric.isCount()))
                .containsExactly(GoalMetric.REVENUE, GoalMetric.ROAS);
        assertThat(Arrays.stream(GoalMetric.values()).filter(metric -> !metric.isCumulative()))
                .containsExactly(GoalMetric.ROAS);
    }
}
