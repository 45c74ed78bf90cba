package com.dryjets.analytics.heatmap;

import com.dryjets.analytics.figures.Hours;
import com.dryjets.analytics.heatmap.HeatMap.Cell;
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

/** Lays hours out as a week. */
final class HeatMapRules {

    /** The metrics that tell of people, in the order in which they are shown. */
    static final List<Metric> SHOWN = List.of(
            Metric.IMPRESSIONS, Metric.ENGAGEMENTS, Metric.OPENS, Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE);

    private static final int HOURS_A_DAY = 24;

    private HeatMapRules() {}

    /** An hour of the week. */
    record Slot(DayOfWeek weekday, int hour) {}

    /** What an hour of the week had of a metric. */
    record Sum(Slot slot, Metric metric, BigDecimal value) {}

    /** Every hour of the week, Monday's first hour first. */
    static List<Cell> cells(Instant from, Instant until, ZoneId zone, List<Sum> sums) {
        Map<Slot, Map<Metric, BigDecimal>> totals = new HashMap<>();
        sums.forEach(sum -> totals.computeIfAbsent(sum.slot(), slot -> new TreeMap<>())
                .merge(sum.metric(), sum.value(), BigDecimal::add));
        Map<Slot, Integer> hours = hours(from, until, zone);
        List<Cell> cells = new ArrayList<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int hour = 0; hour < HOURS_A_DAY; hour++) {
                Slot slot = new Slot(weekday, hour);
                cells.add(new Cell(weekday, hour, hours.getOrDefault(slot, 0), totals.getOrDefault(slot, Map.of())));
            }
        }
        return cells;
    }

    /** The metrics that have a sum, in the order in which they are shown. */
    static List<Metric> metrics(List<Sum> sums) {
        return SHOWN.stream()
                .filter(metric -> sums.stream().anyMatch(sum -> sum.metric() == metric))
                .toList();
    }

    /** How often each hour of the week begins: one that the clocks skip or repeat is counted as it happened. */
    private static Map<Slot, Integer> hours(Instant from, Instant until, ZoneId zone) {
        Map<Slot, Integer> hours = new HashMap<>();
        Hours.between(from, until).forEach(hour -> {
            ZonedDateTime local = hour.atZone(zone);
            hours.merge(new Slot(local.getDayOfWeek(), local.getHour()), 1, Integer::sum);
        });
        return hours;
    }
}
