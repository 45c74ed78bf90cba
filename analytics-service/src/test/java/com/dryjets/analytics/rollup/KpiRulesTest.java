package com.dryjets.analytics.rollup;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Period period = Period.lastDays(TODAY, 30, "UTC");

    @Test
    void periodEndsTodayAndPreviousOneEndsBeforeIt() {
        assertThat(period.from()).isEqualTo("2026-02-01");
        assertThat(period.to()).isEqualTo(TODAY);
        assertThat(period.before().from()).isEqualTo("2026-01-02");
        assertThat(period.before().to()).isEqualTo("2026-01-31");
    }

    @Test
    void comparesWithPreviousPeriod() {
        Kpi clicks = kpi(
                "clicks",
                day(period.from(), Channel.ADS, Metric.CLICKS, 4),
                day(period.to(), Channel.EMAIL, Metric.CLICKS, 2),
                day(period.from().minusDays(1), Channel.ADS, Metric.CLICKS, 8),
                day(period.before().from().minusDays(1), Channel.ADS, Metric.CLICKS, 99));

        assertThat(clicks.value()).isEqualByComparingTo("6");
        assertThat(clicks.previous()).isEqualByComparingTo("8");
        assertThat(clicks.change()).isEqualByComparingTo("-0.25");
    }

    @Test
    void changeIsUnknownIfPreviousIsZero() {
        Kpi clicks = kpi("clicks", day(TODAY, Channel.ADS, Metric.CLICKS, 4));

        assertThat(clicks.previous()).isEqualByComparingTo("0");
        assertThat(clicks.change()).isNull();
    }

    @Test
    void changeFromLossToProfitIsPositive() {
        Kpi roi = kpi(
                "roi",
                new ChannelDay(TODAY, Map.of(Channel.ADS, totals(Metric.SPEND, 10, Metric.REVENUE, 15))),
                new ChannelDay(TODAY.minusDays(40), Map.of(Channel.ADS, totals(Metric.SPEND, 10, Metric.REVENUE, 5))));

        assertThat(roi.change()).isEqualByComparingTo("2");
    }

    @Test
    void emailClicksDoNotRaiseCtr() {
        ChannelDay email = day(TODAY, Channel.EMAIL, Metric.CLICKS, 50);
        ChannelDay other = new ChannelDay(
                TODAY.minusDays(1), Map.of(Channel.TWITTER, totals(Metric.CLICKS, 1, Metric.IMPRESSIONS, 100)));

        assertThat(kpi("ctr", email, other).value()).isEqualByComparingTo("0.01");
        assertThat(kpi("emailCtr", email, other).value()).isNull();
    }

    private Kpi kpi(String name, ChannelDay... days) {
        return KpiRules.kpis(period, List.of(days)).stream()
                .filter(kpi -> kpi.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ChannelDay day(LocalDate day, Channel channel, Metric metric, int total) {
        return new ChannelDay(day, Map.of(channel, totals(metric, total)));
    }
}
