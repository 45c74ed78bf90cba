package com.dryjets.campaign.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The click-through rate has one definition in all services: clicks per impression, without email. */
class KpisTest {

    private static final MetricTotals EMAIL = totals(Map.of(Metric.CLICKS, "150", Metric.DELIVERED, "3000"));
    private static final MetricTotals ADS = totals(Map.of(Metric.CLICKS, "1350", Metric.IMPRESSIONS, "100000"));

    @Test
    void totalClickThroughRateLeavesEmailOut() {
        assertThat(Kpis.of(Map.of(Channel.EMAIL, EMAIL, Channel.ADS, ADS)).ctr())
                .isEqualByComparingTo("0.0135");
    }

    @Test
    void totalClicksIncludeEmail() {
        assertThat(Kpis.of(Map.of(Channel.EMAIL, EMAIL, Channel.ADS, ADS)).clicks())
                .isEqualByComparingTo("1500");
    }

    @Test
    void emailAloneHasNoClickThroughRateByImpressions() {
        assertThat(Kpis.of(Map.of(Channel.EMAIL, EMAIL)).ctr()).isNull();
    }

    @Test
    void rateOfEmailIsPerDeliveredEmail() {
        assertThat(Kpis.of(Channel.EMAIL, EMAIL).ctr()).isEqualByComparingTo("0.05");
    }

    @Test
    void metricsOfCampaignHaveSameRate() {
        LocalDate day = LocalDate.parse("2026-11-01");
        MetricsView view = MetricsView.of(
                UUID.randomUUID(),
                List.of(new DailyTotals(Channel.EMAIL, day, EMAIL), new DailyTotals(Channel.ADS, day, ADS)));

        assertThat(view.ctr()).isEqualByComparingTo("0.0135");
    }

    private static MetricTotals totals(Map<Metric, String> values) {
        return values.entrySet().stream()
                .map(value -> new MetricTotals(Map.of(value.getKey(), new BigDecimal(value.getValue()))))
                .reduce(MetricTotals.none(), MetricTotals::plus);
    }
}
