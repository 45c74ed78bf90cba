package com.dryjets.contracts.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MetricTotalsTest {

    private static final MetricTotals TOTALS = new MetricTotals(Map.ofEntries(
            total(Metric.IMPRESSIONS, "8000"),
            total(Metric.CLICKS, "200"),
            total(Metric.ENGAGEMENTS, "400"),
            total(Metric.SENT, "1000"),
            total(Metric.DELIVERED, "800"),
            total(Metric.OPENS, "320"),
            total(Metric.BOUNCES, "50"),
            total(Metric.UNSUBSCRIBES, "4"),
            total(Metric.CONVERSIONS, "10"),
            total(Metric.SPEND, "250.00"),
            total(Metric.REVENUE, "1000.00")));

    @Test
    void ratesAreFractionsOfTheirDenominator() {
        assertThat(TOTALS.ctr()).hasValueSatisfying(is("0.025"));
        assertThat(TOTALS.engagementRate()).hasValueSatisfying(is("0.05"));
        assertThat(TOTALS.emailCtr()).hasValueSatisfying(is("0.25"));
        assertThat(TOTALS.openRate()).hasValueSatisfying(is("0.4"));
        assertThat(TOTALS.bounceRate()).hasValueSatisfying(is("0.05"));
        assertThat(TOTALS.unsubscribeRate()).hasValueSatisfying(is("0.005"));
        assertThat(TOTALS.conversionRate()).hasValueSatisfying(is("0.05"));
    }

    @Test
    void moneyRatesUseRecordedSpendAndRevenue() {
        assertThat(TOTALS.cpc()).hasValueSatisfying(is("1.25"));
        assertThat(TOTALS.cpa()).hasValueSatisfying(is("25"));
        assertThat(TOTALS.roas()).hasValueSatisfying(is("4"));
        assertThat(TOTALS.roi()).hasValueSatisfying(is("3"));
    }

    @Test
    void spendWithoutRevenueIsARoiOfMinusOne() {
        MetricTotals loss = new MetricTotals(Map.of(Metric.SPEND, BigDecimal.TEN));

        assertThat(loss.roi()).hasValueSatisfying(is("-1"));
    }

    @Test
    void rateWithoutDenominatorIsUnknown() {
        MetricTotals none = MetricTotals.none();

        assertThat(none.ctr()).isEmpty();
        assertThat(none.emailCtr()).isEmpty();
        assertThat(none.openRate()).isEmpty();
        assertThat(none.bounceRate()).isEmpty();
        assertThat(none.unsubscribeRate()).isEmpty();
        assertThat(none.conversionRate()).isEmpty();
        assertThat(none.engagementRate()).isEmpty();
        assertThat(none.cpc()).isEmpty();
        assertThat(none.cpa()).isEmpty();
        assertThat(none.roas()).isEmpty();
        assertThat(none.roi()).isEmpty();
    }

    @Test
    void emailDoesNotCountForCtrOfSeveralChannels() {
        MetricTotals email = new MetricTotals(Map.of(Metric.CLICKS, BigDecimal.TEN, Metric.DELIVERED, BigDecimal.TEN));

        assertThat(MetricTotals.ctr(Map.of(Channel.ADS, TOTALS, Channel.EMAIL, email)))
                .isEqualTo(TOTALS.ctr());
        assertThat(MetricTotals.ctr(Map.of(Channel.EMAIL, email))).isEmpty();
    }

    @Test
    void addsMetricByMetric() {
        MetricTotals more = new MetricTotals(Map.of(Metric.CLICKS, BigDecimal.ONE, Metric.LIKES, BigDecimal.TWO));

        MetricTotals sum = TOTALS.plus(more);

        assertThat(sum.total(Metric.CLICKS)).isEqualByComparingTo("201");
        assertThat(sum.total(Metric.LIKES)).isEqualByComparingTo("2");
        assertThat(sum.total(Metric.IMPRESSIONS)).isEqualByComparingTo("8000");
        assertThat(sum.total(Metric.COMPLAINTS)).isZero();
    }

    private static Map.Entry<Metric, BigDecimal> total(Metric metric, String value) {
        return Map.entry(metric, new BigDecimal(value));
    }

    private static Consumer<BigDecimal> is(String expected) {
        return value -> assertThat(value).isEqualByComparingTo(expected);
    }
}
