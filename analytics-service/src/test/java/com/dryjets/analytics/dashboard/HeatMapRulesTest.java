package com.dryjets.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.dashboard.HeatMapView.Cell;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHour;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHourTotal;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeatMapRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void weekHasEachHourOnce() {
        List<Cell> cells = HeatMapRules.cells(
                Instant.parse("2026-10-05T00:00:00Z"),
                Instant.parse("2026-10-12T00:00:00Z"),
                ZoneOffset.UTC,
                List.of());

        assertThat(cells)
                .hasSize(168)
                .allMatch(cell -> cell.hours() == 1 && cell.totals().isEmpty());
        assertThat(cells.getFirst()).isEqualTo(new Cell(DayOfWeek.MONDAY, 0, 1, Map.of()));
        assertThat(cells.getLast().weekday()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(cells.getLast().hour()).isEqualTo(23);
    }

    @Test
    void countsRepeatedHourTwiceAndSkippedHourNever() {
        assertThat(hours("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 2)).isEqualTo(2);
        assertThat(hours("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", 3)).isEqualTo(1);
        assertThat(hours("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 2)).isZero();
        assertThat(hours("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", 3)).isEqualTo(1);
    }

    @Test
    void ignoresFutureHours() {
        List<Cell> cells = HeatMapRules.cells(
                Instant.parse("2026-10-05T00:00:00Z"),
                Instant.parse("2026-10-05T02:30:00Z"),
                ZoneOffset.UTC,
                List.of());

        assertThat(cells.stream().mapToInt(Cell::hours).sum()).isEqualTo(3);
    }

    @Test
    void everyHourOfAWeekHappensOnceInAHalfHourZone() {
        List<Cell> cells = HeatMapRules.cells(
                Instant.parse("2026-10-04T18:30:00Z"),
                Instant.parse("2026-10-11T18:30:00Z"),
                ZoneId.of("Asia/Kolkata"),
                List.of());

        assertThat(cells).allMatch(cell -> cell.hours() == 1);
    }

    @Test
    void placesTotalsInTheirHour() {
        List<WeekHourTotal> totals = List.of(
                new WeekHourTotal(new WeekHour(DayOfWeek.FRIDAY, 17), Metric.CLICKS, new BigDecimal("3")),
                new WeekHourTotal(new WeekHour(DayOfWeek.FRIDAY, 17), Metric.OPENS, new BigDecimal("4")));

        List<Cell> cells = HeatMapRules.cells(
                Instant.parse("2026-10-05T00:00:00Z"), Instant.parse("2026-10-12T00:00:00Z"), ZoneOffset.UTC, totals);

        assertThat(cells.get(4 * 24 + 17).totals())
                .containsEntry(Metric.CLICKS, new BigDecimal("3"))
                .containsEntry(Metric.OPENS, new BigDecimal("4"));
        assertThat(HeatMapRules.metrics(totals)).containsExactly(Metric.OPENS, Metric.CLICKS);
    }

    private static int hours(String from, String until, int hourOfSunday) {
        return HeatMapRules.cells(Instant.parse(from), Instant.parse(until), BERLIN, List.of())
                .get(6 * 24 + hourOfSunday)
                .hours();
    }
}
