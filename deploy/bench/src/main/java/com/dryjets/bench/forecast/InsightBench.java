package com.dryjets.bench.forecast;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.DayTotals;
import com.dryjets.analytics.rollup.Period;
import com.dryjets.analytics.rollup.SplitTotals;
import com.dryjets.analytics.trend.MetricTrend.Direction;
import com.dryjets.analytics.trend.TrendRules;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.bench.platform.Report;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Measures how often anomalies and trends are reported of steady series, which have neither. */
final class InsightBench {

    private static final int[] DAYS = {7, 14, 15, 21, 28, 60};
    private static final double MOST_ANOMALIES = 0.005;
    private static final double MOST_TRENDS = 0.05;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    private InsightBench() {}

    /** Prints the rates and returns whether they are as low as they must be. */
    static boolean run(Report report, int runs, long seed) {
        report.say("false anomalies a day and false trends of steady series:");
        double anomalies = 0;
        double trends = 0;
        int count = 0;
        for (SeriesKind kind : SeriesKind.steady()) {
            for (int days : DAYS) {
                int found = 0;
                int moving = 0;
                for (int run = 0; run < runs; run++) {
                    Trends seen = trends(kind.simulate(days, days, new SplittableRandom(seed + 1000L * run + days)));
                    found += seen.anomalies().size();
                    moving += isMoving(seen) ? 1 : 0;
                }
                double perDay = (double) found / runs / days;
                double share = (double) moving / runs;
                report.say("%-28s %9.4f %9.3f", "%s, %d days".formatted(kind.label(), days), perDay, share);
                anomalies += perDay;
                trends += share;
                count++;
            }
        }
        report.result("anomaly.false_per_day", anomalies / count, "alarms");
        report.result("trend.false_rate", trends / count, "share");
        return anomalies / count < MOST_ANOMALIES && trends / count <= MOST_TRENDS;
    }

    private static boolean isMoving(Trends trends) {
        return trends.metrics().stream()
                .filter(trend -> trend.metric() == Metric.REVENUE)
                .anyMatch(trend -> trend.direction() == Direction.RISING || trend.direction() == Direction.FALLING);
    }

    private static Trends trends(double[] revenue) {
        List<DayTotals> days = IntStream.range(0, revenue.length)
                .<DayTotals>mapToObj(day -> new DayTotals.SplitDay(FIRST.plusDays(day), totals(revenue[day])))
                .toList();
        LocalDate today = FIRST.plusDays(revenue.length);
        return TrendRules.of(new Period(FIRST, today, "UTC"), days, today);
    }

    private static SplitTotals totals(double revenue) {
        MetricTotals totals = new MetricTotals(Map.of(Metric.REVENUE, BigDecimal.valueOf(revenue)));
        return SplitTotals.of(Channel.ADS, new ChannelTotals(totals, totals));
    }
}
