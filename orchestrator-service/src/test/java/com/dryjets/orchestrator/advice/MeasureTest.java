package com.dryjets.orchestrator.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final MetricTotals FIGURES = new MetricTotals(Map.of(
            Metric.IMPRESSIONS, new BigDecimal(1700),
            Metric.ENGAGEMENTS, new BigDecimal(130),
            Metric.CLICKS, new BigDecimal(70),
            Metric.DELIVERED, new BigDecimal(900),
            Metric.OPENS, new BigDecimal(300),
            Metric.CONVERSIONS, new BigDecimal(11),
            Metric.SPEND, new BigDecimal("35.50")));

    /** There is one definition of each ratio; what is counted for a test must not be another. */
    @Test
    void ratesAreThoseOfTheFigures() {
        assertThat(rate(Measure.ENGAGEMENT_RATE))
                .isCloseTo(value(FIGURES.engagementRate().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.CTR)).isCloseTo(value(FIGURES.ctr().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.EMAIL_CTR)).isCloseTo(value(FIGURES.emailCtr().orElseThrow()), within(1e-12));
        assertThat(rate(Measure.OPEN_RATE)).isCloseTo(value(FIGURES.openRate().orElseThrow()), within(1e-12));
    }

    @Test
    void yieldsAreTheInverseOfCosts() {
        assertThat(1 / Measure.CLICKS_PER_SPEND.yield(FIGURES).orElseThrow().rate())
                .isCloseTo(value(FIGURES.cpc().orElseThrow()), within(1e-12));
        assertThat(1
                        / Measure.CONVERSIONS_PER_SPEND
                                .yield(FIGURES)
                                .orElseThrow()
                                .rate())
                .isCloseTo(value(FIGURES.cpa().orElseThrow()), within(1e-12));
    }

    private static double rate(Measure measure) {
        return measure.proportion(FIGURES).orElseThrow().rate();
    }

    private static double value(BigDecimal ratio) {
        return ratio.doubleValue();
    }
}
