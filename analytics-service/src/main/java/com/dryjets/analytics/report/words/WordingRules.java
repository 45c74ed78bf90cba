package com.dryjets.analytics.report.words;

import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.report.model.Dates;
import com.dryjets.analytics.report.model.Explanations;
import com.dryjets.analytics.report.model.MetricNames;
import com.dryjets.analytics.report.model.Numbers;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.analytics.rollup.Kpi;
import com.dryjets.analytics.rollup.RatesView;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.MetricTrend.Direction;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report's words from its numbers, and nothing that the numbers don't say. */
public final class WordingRules {

    private static final BigDecimal NOTABLE_CHANGE = new BigDecimal("0.1");
    // Mailbox providers take such rates as signs of an unsolicited list.
    private static final BigDecimal HIGH_BOUNCE_RATE = new BigDecimal("0.05");
    private static final BigDecimal HIGH_UNSUBSCRIBE_RATE = new BigDecimal("0.005");
    private static final Set<String> COUNTS =
            Set.of("impressions", "engagements", "delivered", "opens", "clicks", "conversions", "revenue", "spend");
    private static final List<String> RESULTS = List.of("revenue", "conversions");
    private static final int MAX_CHANGES = 3;

    private WordingRules() {}

    /** The words of an executive report. */
    public static Words words(Report report, Trends trends) {
        return new Words(Report.BUILT_IN, summary(report), insights(report, trends), nextSteps(report));
    }

    private static String summary(Report report) {
        Return total = report.roi().total();
        String currency = report.roi().currency();
        String days = Dates.during(report.period().from(), report.period().to());
        if (report.totals().isEmpty()) {
            return days + ", no metrics were recorded.";
        }
        String results = "%s, the campaign generated %s".formatted(days, results(report));
        if (total.roi() == null) {
            return results + "; no spend was recorded.";
        }
        return "%s from %s, an ROI of %s."
                .formatted(
                        results,
                        MetricNames.amount(Metric.SPEND, total.spend(), currency),
                        Numbers.percent(total.roi()));
    }

    private static String results(Report report) {
        List<String> amounts = Stream.of(Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE)
                .filter(metric -> total(report, metric).signum() > 0)
                .map(metric -> MetricNames.amount(
                        metric, total(report, metric), report.roi().currency()))
                .toList();
        if (amounts.isEmpty()) {
            return "no clicks, conversions or revenue";
        }
        String last = amounts.getLast();
        return amounts.size() == 1 ? last : String.join(", ", amounts.subList(0, amounts.size() - 1)) + " and " + last;
    }

    private static List<String> insights(Report report, Trends trends) {
        List<String> insights = new ArrayList<>(changes(report));
        best(report)
                .ifPresent(rank -> insights.add("%s performs best of %d channels."
                        .formatted(rank.channel().label(), report.comparison().size())));
        trends.metrics().stream()
                .filter(metric -> metric.metric() == Metric.CONVERSIONS || metric.metric() == Metric.CLICKS)
                .filter(metric -> metric.direction() == Direction.RISING || metric.direction() == Direction.FALLING)
                .map(WordingRules::trend)
                .forEach(insights::add);
        trends.anomalies().stream()
                .max(Comparator.comparing((Anomaly anomaly) -> anomaly.score().abs()))
                .map(anomaly -> Explanations.of(anomaly, report.roi().currency()))
                .ifPresent(sentence -> insights.add("Anomaly: " + sentence));
        return insights.isEmpty() ? List.of("No metric changed notably compared with the previous period.") : insights;
    }

    /** The most notable changes: of what the campaign is for first, then of the rest, the largest first. */
    private static List<String> changes(Report report) {
        return report.kpis().stream()
                .filter(kpi -> COUNTS.contains(kpi.name()))
                .filter(kpi -> kpi.change() != null && kpi.change().abs().compareTo(NOTABLE_CHANGE) >= 0)
                .sorted(Comparator.comparingInt(WordingRules::importance)
                        .thenComparing(kpi -> kpi.change().abs(), Comparator.reverseOrder()))
                .limit(MAX_CHANGES)
                .map(kpi -> change(kpi, report))
                .toList();
    }

    private static int importance(Kpi kpi) {
        int position = RESULTS.indexOf(kpi.name());
        return position < 0 ? RESULTS.size() : position;
    }

    /** What to do next. */
    public static List<String> nextSteps(Report report) {
        List<String> steps = new ArrayList<>();
        report.roi().channels().stream()
                .filter(channel -> channel.result().spend().signum() > 0
                        && channel.result().profit().signum() < 0)
                .map(channel -> review(channel, report))
                .forEach(steps::add);
        report.roi().channels().stream()
                .filter(channel ->
                        channel.result().roi() != null && channel.result().roi().signum() > 0)
                .max(Comparator.comparing(channel -> channel.result().roi()))
                .filter(channel -> report.roi().channels().size() > 1)
                .map(channel -> moreBudget(channel, report))
                .ifPresent(steps::add);
        addEmailSteps(report.rates(), steps);
        Return total = report.roi().total();
        if (total.conversions().signum() > 0 && total.revenue().signum() == 0) {
            steps.add("Record revenue with conversions: without it, their value is unknown.");
        }
        return steps.isEmpty() ? List.of("No changes are recommended.") : steps;
    }

    private static String review(ChannelReturn channel, Report report) {
        return "Review %s: it cost %s more than it earned."
                .formatted(
                        channel.channel().label(),
                        Numbers.money(
                                channel.result().profit().negate(), report.roi().currency()));
    }

    private static String moreBudget(ChannelReturn channel, Report report) {
        String currency = report.roi().currency();
        return "Consider a larger budget for %s: each %s spent returned %s."
                .formatted(
                        channel.channel().label(),
                        Numbers.money(BigDecimal.ONE, currency),
                        Numbers.money(channel.result().roas(), currency));
    }

    private static void addEmailSteps(RatesView rates, List<String> steps) {
        if (above(rates.bounceRate(), HIGH_BOUNCE_RATE)) {
            steps.add("Clean the contact list: %s of emails bounced.".formatted(Numbers.percent(rates.bounceRate())));
        }
        if (above(rates.unsubscribeRate(), HIGH_UNSUBSCRIBE_RATE)) {
            steps.add("Email fewer people or less often: %s of delivered emails led to an unsubscribe."
                    .formatted(Numbers.percent(rates.unsubscribeRate())));
        }
    }

    private static boolean above(@Nullable BigDecimal rate, BigDecimal limit) {
        return rate != null && rate.compareTo(limit) > 0;
    }

    private static String change(Kpi kpi, Report report) {
        String currency = report.roi().currency();
        return "%s %s by %s compared with %s, from %s to %s."
                .formatted(
                        MetricNames.title(kpi.name()),
                        kpi.change().signum() > 0 ? "rose" : "fell",
                        Numbers.percent(kpi.change().abs()),
                        Dates.before(report.period().days()),
                        MetricNames.value(kpi.name(), kpi.previous(), currency),
                        MetricNames.value(kpi.name(), kpi.value(), currency));
    }

    private static String trend(MetricTrend trend) {
        String change = Numbers.count(trend.changePerDay().abs());
        return "%s are %s%s."
                .formatted(
                        MetricNames.title(trend.metric()),
                        trend.direction() == Direction.RISING ? "rising" : "falling",
                        // Among many equal days the median change can be zero although there is a trend.
                        change.equals("0") ? "" : " by about %s a day".formatted(change));
    }

    private static Optional<Rank> best(Report report) {
        List<Rank> scored = report.comparison().stream()
                .filter(rank -> rank.score() != null)
                .toList();
        return scored.size() > 1
                        && scored.getFirst().score().compareTo(scored.get(1).score()) > 0
                ? Optional.of(scored.getFirst())
                : Optional.empty();
    }

    private static BigDecimal total(Report report, Metric metric) {
        return report.totals().getOrDefault(metric, BigDecimal.ZERO);
    }
}
