package com.dryjets.analytics.trend;

import com.dryjets.analytics.rollup.DayTotals;
import com.dryjets.analytics.rollup.KpiRules;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.trend.MetricTrend.Direction;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes a trend by day. Only complete days from the first record on are judged: today is always low, and the days
 * before a campaign began don't belong to it.
 */
public final class TrendRules {

    private static final int AVERAGED_DAYS = 7;
    private static final double SIGNIFICANCE_LEVEL = 0.05;

    private TrendRules() {}

    /**
     * Computes the trend of a period.
     *
     * @param days days with records, in the period and before it; the earlier ones show what is usual
     * @param today in the period's time zone
     */
    public static Trends of(Period period, List<? extends DayTotals> days, LocalDate today) {
        Map<LocalDate, MetricTotals> byDay = new HashMap<>();
        days.forEach(day -> byDay.put(day.day(), day.totals().combined().raw()));
        LocalDate first = byDay.keySet().stream().min(Comparator.naturalOrder()).orElse(null);
        LocalDate last = period.to().isBefore(today) ? period.to() : today.minusDays(1);
        MetricTotals recorded = byDay.values().stream().reduce(MetricTotals.none(), MetricTotals::plus);
        MetricTotals inPeriod = period.eachDay()
                .map(day -> byDay.getOrDefault(day, MetricTotals.none()))
                .reduce(MetricTotals.none(), MetricTotals::plus);
        List<MetricTrend> metrics = new ArrayList<>();
        List<Anomaly> anomalies = new ArrayList<>();
        for (Metric metric : KpiRules.LEADING) {
            if (recorded.totals().containsKey(metric)) {
                metrics.add(trend(metric, inPeriod.total(metric), period, byDay, first, last));
                AnomalyRules.find(metric, first, values(metric, byDay, first, last)).stream()
                        .filter(anomaly -> period.contains(anomaly.day()))
                        .forEach(anomalies::add);
            }
        }
        anomalies.sort(AnomalyRules.bySize());
        return new Trends(
                period.eachDay().map(day -> day(day, byDay, first, today)).toList(), metrics, anomalies);
    }

    private static TrendDay day(
            LocalDate day, Map<LocalDate, MetricTotals> byDay, @Nullable LocalDate first, LocalDate today) {
        MetricTotals totals = byDay.getOrDefault(day, MetricTotals.none());
        Map<Metric, BigDecimal> average = new EnumMap<>(Metric.class);
        if (first != null && !day.isBefore(first)) {
            int known = (int) Math.min(AVERAGED_DAYS, day.toEpochDay() - first.toEpochDay() + 1);
            MetricTotals sum = totals;
            for (int ago = 1; ago < known; ago++) {
                sum = sum.plus(byDay.getOrDefault(day.minusDays(ago), MetricTotals.none()));
            }
            BigDecimal divisor = BigDecimal.valueOf(known);
            sum.totals().forEach((metric, total) -> average.put(metric, total.divide(divisor, MathContext.DECIMAL64)));
        }
        return new TrendDay(day, !day.isBefore(today), totals.totals(), average);
    }

    private static MetricTrend trend(
            Metric metric,
            BigDecimal total,
            Period period,
            Map<LocalDate, MetricTotals> byDay,
            LocalDate first,
            LocalDate last) {
        double[] values = values(metric, byDay, first.isBefore(period.from()) ? period.from() : first, last);
        BigDecimal average = values.length == 0
                ? null
                : rounded(Arrays.stream(values).average().orElse(0));
        if (values.length < SeasonalKendall.MIN_DAYS) {
            return new MetricTrend(metric, total, average, Direction.INSUFFICIENT_DATA, null, null);
        }
        SeasonalKendall test = SeasonalKendall.of(values);
        double pValue = RobustStatistics.twoSided(test.z());
        Direction direction =
                pValue >= SIGNIFICANCE_LEVEL ? Direction.STEADY : test.z() > 0 ? Direction.RISING : Direction.FALLING;
        return new MetricTrend(metric, total, average, direction, rounded(test.slope()), rounded(pValue));
    }

    /** The value of each day from the first to the last; zero without a record. */
    private static double[] values(Metric metric, Map<LocalDate, MetricTotals> byDay, LocalDate first, LocalDate last) {
        double[] values = new double[(int) Math.max(0, last.toEpochDay() - first.toEpochDay() + 1)];
        Arrays.setAll(
                values,
                day -> byDay.getOrDefault(first.plusDays(day), MetricTotals.none())
                        .total(metric)
                        .doubleValue());
        return values;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
}
