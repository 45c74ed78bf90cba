package com.dryjets.analytics.trend;

import com.dryjets.analytics.rollup.LocalHours;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.value.TimeZones;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes a trend by hour. A day has as many hours as its clocks show: 23 or 25 when they change. */
public final class HourRules {

    private static final Duration AVERAGE_WINDOW = Duration.ofHours(24);

    private HourRules() {}

    /** When the hours to read begin: the moving average of a period's first hour looks back. */
    public static Instant readFrom(Period period) {
        return period.start().minus(AVERAGE_WINDOW);
    }

    /**
     * Computes every hour of a period that has begun.
     *
     * @param totals the hours with records, including those before the period
     */
    public static List<TrendHour> of(Period period, SortedMap<Instant, Map<Metric, BigDecimal>> totals, Instant now) {
        ZoneId zone = TimeZones.orUtc(period.timeZone());
        LocalHours hours = LocalHours.of(zone);
        return hours.between(period.start(), now)
                .map(hour -> new TrendHour(
                        hour,
                        LocalDateTime.ofInstant(hour, zone),
                        hours.next(hour).isAfter(now),
                        totals.getOrDefault(hour, Map.of()),
                        average(hour, hours.next(hour), totals)))
                .toList();
    }

    private static Map<Metric, BigDecimal> average(
            Instant hour, Instant end, SortedMap<Instant, Map<Metric, BigDecimal>> totals) {
        Map<Metric, BigDecimal> average = new TreeMap<>();
        if (totals.isEmpty() || hour.isBefore(totals.firstKey())) {
            return average;
        }
        long since = Math.max(1, Duration.between(totals.firstKey(), end).toHours());
        BigDecimal hours = BigDecimal.valueOf(Math.min(AVERAGE_WINDOW.toHours(), since));
        Map<Metric, BigDecimal> sums = new HashMap<>();
        totals.subMap(end.minus(AVERAGE_WINDOW), end)
                .values()
                .forEach(values -> values.forEach((metric, value) -> sums.merge(metric, value, BigDecimal::add)));
        sums.forEach((metric, sum) -> average.put(metric, sum.divide(hours, MathContext.DECIMAL64)));
        return average;
    }
}
