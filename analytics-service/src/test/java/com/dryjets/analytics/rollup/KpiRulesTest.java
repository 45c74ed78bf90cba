package com.dryjets.analytics.rollup;

import static com.dryjets.analytics.TotalsFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(clicks.comparison()).isEqualTo(KpiComparison.NOTHING_BEFORE);
    }

    @Test
    void ratesChangeByPoints() {
        Kpi roi = kpi(
                "roi",
                new ChannelDay(TODAY, Map.of(Channel.ADS, totals(Metric.SPEND, 100, Metric.REVENUE, 184))),
                new ChannelDay(
                        TODAY.minusDays(40), Map.of(Channel.ADS, totals(Metric.SPEND, 100, Metric.REVENUE, 195))));

        assertThat(roi.difference()).isEqualByComparingTo("-0.11");
        assertThat(roi.change()).isNull();
        assertThat(roi.comparison()).isEqualTo(KpiComparison.COMPARABLE);
    }

    @Test
    void totalsOfFewerDaysAreNotCompared() {
        LocalDate first = period.from().minusDays(11);
        List<ChannelDay> days = List.of(
                new ChannelDay(TODAY, Map.of(Channel.ADS, totals(Metric.CLICKS, 30, Metric.IMPRESSIONS, 1000))),
                new ChannelDay(first, Map.of(Channel.ADS, totals(Metric.CLICKS, 10, Metric.IMPRESSIONS, 500))));

        Kpi clicks = kpi("clicks", Optional.of(first), days);

        assertThat(clicks.comparison()).isEqualTo(KpiComparison.SHORTER_BEFORE);
        assertThat(clicks.change()).isNull();
        assertThat(clicks.previous()).isEqualByComparingTo("10");
        assertThat(KpiRules.previousDays(period, Optional.of(first))).isEqualTo(11);
        assertThat(kpi("ctr", Optional.of(first), days).difference()).isEqualByComparingTo("0.01");
    }

    @Test
    void previousDaysAreAllSomeOrNone() {
        assertThat(KpiRules.previousDays(period, Optional.of(period.before().from())))
                .isEqualTo(30);
        assertThat(KpiRules.previousDays(period, Optional.of(LocalDate.EPOCH))).isEqualTo(30);
        assertThat(KpiRules.previousDays(period, Optional.of(period.before().to())))
                .isEqualTo(1);
        assertThat(KpiRules.previousDays(period, Optional.of(period.from()))).isZero();
        assertThat(KpiRules.previousDays(period, Optional.empty())).isZero();
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
        return kpi(name, Optional.of(LocalDate.EPOCH), List.of(days));
    }

    private Kpi kpi(String name, Optional<LocalDate> first, List<ChannelDay> days) {
        return KpiRules.kpis(period, days, first).stream()
                .filter(kpi -> kpi.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ChannelDay day(LocalDate day, Channel channel, Metric metric, int total) {
        return new ChannelDay(day, Map.of(channel, totals(metric, total)));
    }
}
