package com.dryjets.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HourRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-24, 24",
        "Europe/Berlin, 2026-10-25, 25",
        "Europe/Berlin, 2026-03-29, 23",
        "Asia/Kolkata, 2026-10-24, 24",
        "Asia/Kathmandu, 2026-10-24, 24",
        "Australia/Lord_Howe, 2026-10-03, 24",
        "Australia/Lord_Howe, 2026-10-04, 24",
        "Australia/Lord_Howe, 2026-04-05, 25",
        "Pacific/Chatham, 2026-09-27, 24",
        "UTC, 2026-10-24, 24"
    })
    void dayHasTheHoursThatItsClocksShow(String zone, LocalDate day, int hours) {
        assertThat(hours(zone, day, Map.of())).hasSize(hours);
    }

    @Test
    void repeatedHourAppearsTwice() {
        List<TrendHour> hours = hours("Europe/Berlin", LocalDate.parse("2026-10-25"), Map.of());

        assertThat(hours)
                .extracting(hour -> hour.local().toLocalTime())
                .startsWith(LocalTime.MIDNIGHT, LocalTime.of(1, 0), LocalTime.of(2, 0), LocalTime.of(2, 0));
        assertThat(hours).extracting(TrendHour::hour).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "+05:45"})
    void hoursAreThoseOfTheClocksInEveryZone(String zone) {
        List<TrendHour> hours = hours(zone, LocalDate.parse("2026-10-24"), Map.of());

        assertThat(hours.getFirst().local()).isEqualTo("2026-10-24T00:00");
        assertThat(hours.getLast().local()).isEqualTo("2026-10-24T23:00");
    }

    @Test
    void includesEveryHourSoFarWithLastPartial() {
        Period today = new Period(LocalDate.parse("2026-10-24"), LocalDate.parse("2026-10-24"), "UTC");
        List<TrendHour> hours =
                HourRules.of(today, new TreeMap<>(clicks("2026-10-24T01:00:00Z", 5)), at("2026-10-24T03:20:00Z"));

        assertThat(hours)
                .extracting(TrendHour::hour)
                .containsExactly(
                        at("2026-10-24T00:00:00Z"),
                        at("2026-10-24T01:00:00Z"),
                        at("2026-10-24T02:00:00Z"),
                        at("2026-10-24T03:00:00Z"));
        assertThat(hours).extracting(TrendHour::partial).containsExactly(false, false, false, true);
        assertThat(hours)
                .extracting(hour -> hour.totals().get(Metric.CLICKS))
                .containsExactly(null, BigDecimal.valueOf(5), null, null);
    }

    @Test
    void averagesTheLastDay() {
        Map<Instant, Map<Metric, BigDecimal>> totals = new TreeMap<>(clicks("2026-10-23T01:00:00Z", 24));
        totals.putAll(clicks("2026-10-24T02:00:00Z", 48));

        List<TrendHour> hours = hours("UTC", LocalDate.parse("2026-10-24"), totals);

        assertThat(hours.get(0).movingAverage().get(Metric.CLICKS)).isEqualByComparingTo("1");
        assertThat(hours.get(1).movingAverage()).isEmpty();
        assertThat(hours.get(2).movingAverage().get(Metric.CLICKS)).isEqualByComparingTo("2");
    }

    @Test
    void hasNoAverageBeforeFirstRecord() {
        List<TrendHour> hours = hours("UTC", LocalDate.parse("2026-10-24"), clicks("2026-10-24T02:00:00Z", 6));

        assertThat(hours.get(1).movingAverage()).isEmpty();
        assertThat(hours.get(2).movingAverage().get(Metric.CLICKS)).isEqualByComparingTo("6");
        assertThat(hours.get(4).movingAverage().get(Metric.CLICKS)).isEqualByComparingTo("2");
    }

    private static List<TrendHour> hours(String zone, LocalDate day, Map<Instant, Map<Metric, BigDecimal>> totals) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        return HourRules.of(new Period(day, day, zone), new TreeMap<>(totals), end);
    }

    private static Map<Instant, Map<Metric, BigDecimal>> clicks(String hour, int clicks) {
        return Map.of(at(hour), Map.of(Metric.CLICKS, BigDecimal.valueOf(clicks)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
