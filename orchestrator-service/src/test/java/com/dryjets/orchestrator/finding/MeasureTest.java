package com.dryjets.orchestrator.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final MetricTotals TOTALS = new MetricTotals(Map.of(
            Metric.IMPRESSIONS, new BigDecimal(1700),
            Metric.ENGAGEMENTS, new BigDecimal(130),
            Metric.CLICKS, new BigDecimal(70),
            Metric.DELIVERED, new BigDecimal(900),
            Metric.OPENS, new BigDecimal(300),
            Metric.CONVERSIONS, new BigDecimal(11),
            Metric.SPEND, new BigDecimal("35.50")));

    /** The counts used in a test must agree with the single definition of each rate. */
    @Test
    void matchesTheRatesOfMetricTotals() {
        assertThat(rate(Measure.ENGAGEMENT_RATE))
                .isCloseTo(value(TOTALS.engagementRate().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.CTR)).isCloseTo(value(TOTALS.ctr().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.EMAIL_CTR)).isCloseTo(value(TOTALS.emailCtr().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.OPEN_RATE)).isCloseTo(value(TOTALS.openRate().orElseThrow()), within(1e-12));
    }

    @Test
    void ratesPerSpendAreTheInverseOfCosts() {
        assertThat(1
                        / Measure.CLICKS_PER_SPEND
                                .ratePerSpend(TOTALS)
                                .orElseThrow()
                                .rate())
                .isCloseTo(value(TOTALS.cpc().orElseThrow()), within(1e-12));
        assertThat(1
                        / Measure.CONVERSIONS_PER_SPEND
                                .ratePerSpend(TOTALS)
                                .orElseThrow()
                                .rate())
                .isCloseTo(value(TOTALS.cpa().orElseThrow()), within(1e-12));
    }

    private static double rate(Measure measure) {
        return measure.proportion(TOTALS).orElseThrow().rate();
    }

    private static double value(BigDecimal ratio) {
        return ratio.doubleValue();
    }
}
