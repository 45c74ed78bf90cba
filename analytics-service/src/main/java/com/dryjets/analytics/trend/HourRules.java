package com.dryjets.analytics.trend;

import com.dryjets.analytics.figures.Hours;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Metric;
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

/** Makes a trend of hours: a day has as many as its clocks show, 23 and 25 where these are changed. */
public final class HourRules {

    private static final Duration AVERAGED = Duration.ofHours(24);

    private HourRules() {}

    /** The moment from which on hours are to be read: the mean of a period's first hour looks back. */
    public static Instant readFrom(Period period) {
        return begin(period).minus(AVERAGED);
    }

    /**
     * Every hour of a period that has begun.
     *
     * @param totals of the hours with records, those before the period as well
     */
    public static List<TrendHour> of(Period period, SortedMap<Instant, Map<Metric, BigDecimal>> totals, Instant now) {
        ZoneId zone = ZoneId.of(period.timeZone());
        return Hours.between(begin(period), now)
                .map(hour -> new TrendHour(
                        hour,
                        LocalDateTime.ofInstant(hour, zone),
                        Hours.next(hour).isAfter(now),
                        totals.getOrDefault(hour, Map.of()),
                        average(hour, totals)))
                .toList();
    }

    private static Map<Metric, BigDecimal> average(Instant hour, SortedMap<Instant, Map<Metric, BigDecimal>> totals) {
        Map<Metric, BigDecimal> average = new TreeMap<>();
        if (totals.isEmpty() || hour.isBefore(totals.firstKey())) {
            return average;
        }
        Instant end = Hours.next(hour);
        long since = Duration.between(totals.firstKey(), end).toHours();
        BigDecimal hours = BigDecimal.valueOf(Math.min(AVERAGED.toHours(), since));
        Map<Metric, BigDecimal> sums = new HashMap<>();
        totals.subMap(end.minus(AVERAGED), end)
                .values()
                .forEach(values -> values.forEach((metric, value) -> sums.merge(metric, value, BigDecimal::add)));
        sums.forEach((metric, sum) -> average.put(metric, sum.divide(hours, MathContext.DECIMAL64)));
        return average;
    }

    private static Instant begin(Period period) {
        return period.from().atStartOfDay(ZoneId.of(period.timeZone())).toInstant();
    }
}
