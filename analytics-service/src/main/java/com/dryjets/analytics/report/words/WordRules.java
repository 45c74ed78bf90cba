package com.dryjets.analytics.report.words;

import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.dashboard.RoiView.ChannelReturn;
import com.dryjets.analytics.dashboard.RoiView.Return;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.RatesView;
import com.dryjets.analytics.report.Report;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.analytics.trend.MetricTrend;
import com.dryjets.analytics.trend.MetricTrend.Direction;
import com.dryjets.analytics.trend.Trends;
import com.dryjets.analytics.wording.Dates;
import com.dryjets.analytics.wording.Names;
import com.dryjets.analytics.wording.Numbers;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what a report's figures say, and nothing that they do not. */
public final class WordRules {

    private static final BigDecimal NOTABLE_CHANGE = new BigDecimal("0.1");
    // What mailbox providers take as the mark of a list that was not asked for.
    private static final BigDecimal MANY_BOUNCES = new BigDecimal("0.05");
    private static final BigDecimal MANY_UNSUBSCRIBES = new BigDecimal("0.005");
    private static final Set<String> COUNTS =
            Set.of("impressions", "engagements", "delivered", "opens", "clicks", "conversions", "revenue", "spend");
    private static final int MOST_CHANGES = 3;

    private WordRules() {}

    /** The one sentence for who reads only one. */
    public static String summary(Report report) {
        Return total = report.roi().total();
        String currency = report.roi().currency();
        String days = Dates.during(report.period().from(), report.period().to());
        if (report.totals().isEmpty()) {
            return days + " nothing was recorded.";
        }
        String brought = "%s the campaign brought %s".formatted(days, brought(report));
        if (total.roi() == null) {
            return brought + "; no spend was recorded.";
        }
        return "%s for %s, a return on spend of %s."
                .formatted(brought, Names.amount(Metric.SPEND, total.spend(), currency), Numbers.percent(total.roi()));
    }

    private static String brought(Report report) {
        List<String> amounts = Stream.of(Metric.CLICKS, Metric.CONVERSIONS, Metric.REVENUE)
                .filter(metric -> total(report, metric).signum() > 0)
                .map(metric ->
                        Names.amount(metric, total(report, metric), report.roi().currency()))
                .toList();
        if (amounts.isEmpty()) {
            return "no clicks, conversions or revenue";
        }
        String last = amounts.getLast();
        return amounts.size() == 1 ? last : String.join(", ", amounts.subList(0, amounts.size() - 1)) + " and " + last;
    }

    /** What is worth knowing, the most notable changes first. */
    public static List<String> insights(Report report, Trends trends) {
        List<String> insights = new ArrayList<>();
        report.keyFigures().stream()
                .filter(figure -> COUNTS.contains(figure.name()))
                .filter(figure ->
                        figure.change() != null && figure.change().abs().compareTo(NOTABLE_CHANGE) >= 0)
                .sorted(Comparator.comparing(
                                (KeyFigure figure) -> figure.change().abs())
                        .reversed())
                .limit(MOST_CHANGES)
                .map(figure -> change(figure, report))
                .forEach(insights::add);
        best(report)
                .ifPresent(rank -> insights.add("%s does best of %d channels."
                        .formatted(rank.channel().label(), report.comparison().size())));
        trends.metrics().stream()
                .filter(metric -> metric.metric() == Metric.CONVERSIONS || metric.metric() == Metric.CLICKS)
                .filter(metric -> metric.direction() == Direction.RISING || metric.direction() == Direction.FALLING)
                .map(WordRules::trend)
                .forEach(insights::add);
        trends.anomalies().stream()
                .max(Comparator.comparing((Anomaly anomaly) -> anomaly.score().abs()))
                .ifPresent(anomaly -> insights.add("Stands out: " + anomaly.reason() + "."));
        return insights.isEmpty() ? List.of("No figure changed notably against the period before.") : insights;
    }

    /** What to do about it. */
    public static List<String> nextSteps(Report report) {
        List<String> steps = new ArrayList<>();
        String currency = report.roi().currency();
        for (ChannelReturn channel : report.roi().channels()) {
            Return figures = channel.figures();
            if (figures.spend().signum() > 0 && figures.profit().signum() < 0) {
                steps.add("Review %s: it cost %s more than it brought."
                        .formatted(
                                channel.channel().label(),
                                Numbers.money(figures.profit().negate(), currency)));
            }
        }
        report.roi().channels().stream()
                .filter(channel -> channel.figures().roi() != null
                        && channel.figures().roi().signum() > 0)
                .max(Comparator.comparing(channel -> channel.figures().roi()))
                .filter(channel -> report.roi().channels().size() > 1)
                .ifPresent(channel -> steps.add("Consider more budget for %s: every %s spent brought %s back."
                        .formatted(
                                channel.channel().label(),
                                Numbers.money(BigDecimal.ONE, currency),
                                Numbers.money(channel.figures().roas(), currency))));
        mail(report.rates(), steps);
        Return total = report.roi().total();
        if (total.conversions().signum() > 0 && total.revenue().signum() == 0) {
            steps.add("Record revenue with conversions: without it nobody knows what they were worth.");
        }
        return steps.isEmpty() ? List.of("Nothing calls for a change.") : steps;
    }

    private static void mail(RatesView rates, List<String> steps) {
        if (above(rates.bounceRate(), MANY_BOUNCES)) {
            steps.add("Clean the mailing list: %s of mails bounced.".formatted(Numbers.percent(rates.bounceRate())));
        }
        if (above(rates.unsubscribeRate(), MANY_UNSUBSCRIBES)) {
            steps.add("Mail fewer people or less often: %s of delivered mails led to an unsubscribe."
                    .formatted(Numbers.percent(rates.unsubscribeRate())));
        }
    }

    private static boolean above(@Nullable BigDecimal rate, BigDecimal limit) {
        return rate != null && rate.compareTo(limit) > 0;
    }

    private static String change(KeyFigure figure, Report report) {
        String currency = report.roi().currency();
        return "%s %s by %s against %s, from %s to %s."
                .formatted(
                        Names.title(figure.name()),
                        figure.change().signum() > 0 ? "rose" : "fell",
                        Numbers.percent(figure.change().abs()),
                        Dates.before(report.period().days()),
                        Names.value(figure.name(), figure.previous(), currency),
                        Names.value(figure.name(), figure.value(), currency));
    }

    private static String trend(MetricTrend trend) {
        String change = Numbers.count(trend.changePerDay().abs());
        return "%s are %s%s."
                .formatted(
                        Names.title(trend.metric()),
                        trend.direction() == Direction.RISING ? "rising" : "falling",
                        // Among many like days the median change is none, and still the days go one way.
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
