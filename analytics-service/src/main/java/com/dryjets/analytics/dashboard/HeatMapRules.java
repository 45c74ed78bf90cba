package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.HeatMapView.Cell;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHour;
import com.dryjets.analytics.rollup.HourlyRollups.WeekHourTotal;
import com.dryjets.analytics.rollup.LocalHours;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Arranges totals by hour as a week. */
final class HeatMapRules {

    /** The metrics that show what people do, in display order. */
    static final List<Metric> METRICS = List.of(
            Metric.IMPRESSIONS, Metric.ENGAGEMENTS, Metric.OPENS, Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE);

    private static final int HOURS_PER_DAY = 24;

    private HeatMapRules() {}

    /** Every hour of the week, starting with Monday's first hour. */
    static List<Cell> cells(Instant from, Instant until, ZoneId zone, List<WeekHourTotal> found) {
        Map<WeekHour, Map<Metric, BigDecimal>> totals = new HashMap<>();
        found.forEach(total -> totals.computeIfAbsent(total.weekHour(), hour -> new TreeMap<>())
                .merge(total.metric(), total.value(), BigDecimal::add));
        Map<WeekHour, Integer> hours = hours(from, until, zone);
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS_PER_DAY; hour++) {
                WeekHour weekHour = new WeekHour(weekday, hour);
                cells.add(new Cell(
                        weekday, hour, hours.getOrDefault(weekHour, 0), totals.getOrDefault(weekHour, Map.of())));
            }
        }
        return cells;
    }

    /** The metrics that have a total, in display order. */
    static List<Metric> metrics(List<WeekHourTotal> found) {
        return METRICS.stream()
                .filter(metric -> found.stream().anyMatch(total -> total.metric() == metric))
                .toList();
    }

    /** Counts how often each hour of the week begins; one that the clocks skip or repeat counts as often as it happened. */
    private static Map<WeekHour, Integer> hours(Instant from, Instant until, ZoneId zone) {
        Map<WeekHour, Integer> hours = new HashMap<>();
        LocalHours.of(zone).between(from, until).forEach(hour -> {
            ZonedDateTime local = hour.atZone(zone);
            hours.merge(new WeekHour(local.getDayOfWeek(), local.getHour()), 1, Integer::sum);
        });
        return hours;
    }
}
