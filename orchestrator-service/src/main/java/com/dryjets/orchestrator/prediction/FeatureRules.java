package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes what is known of a campaign and goal in numbers. What is unknown is zero, which is neutral. */
public final class FeatureRules {

    private static final double USUAL_MIX = 0.75;
    private static final double USUAL_CONTENT = 10;
    private static final double LARGEST_LOGARITHM = 1.5;
    private static final double BUDGET_SMOOTHING = 0.05;
    /** Responses added to both sides, so that the first few don't count much. */
    private static final double RESPONSE_SMOOTHING = 10;

    private static final double EARLY_SHARE = 0.25;
    /** The share of time from which channels without results are counted as such. */
    private static final double MIX_FROM = 0.1;

    private FeatureRules() {}

    public static Features of(GoalSituation situation) {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        values.put(Feature.PACE, PaceRules.pace(situation));
        values.put(Feature.MOMENTUM, PaceRules.momentum(situation));
        values.put(Feature.TIME_ELAPSED, situation.elapsed() - 0.5);
        values.put(Feature.BUDGET_PACE, budgetPace(situation));
        values.put(Feature.CHANNEL_MIX, channelMix(situation));
        values.put(Feature.CONTENT_COUNT, contentCount(situation));
        values.put(Feature.CONTENT_AHEAD, contentAhead(situation));
        values.put(Feature.EARLY_ENGAGEMENT, earlyEngagement(situation));
        return new Features(values);
    }

    /** The share of the budget that was spent; empty without a budget, or if no spend is recorded. */
    static Optional<Double> spentShare(GoalSituation situation) {
        double spend = situation.totals().total(Metric.SPEND).doubleValue();
        double budget = situation.budget();
        return budget > 0 && spend > 0 ? Optional.of(spend / budget) : Optional.empty();
    }

    private static double budgetPace(GoalSituation situation) {
        return spentShare(situation)
                .map(spent -> logarithm((spent + BUDGET_SMOOTHING) / (situation.elapsed() + BUDGET_SMOOTHING)))
                .orElse(0.0);
    }

    private static double channelMix(GoalSituation situation) {
        int planned = situation.countedChannels().size();
        return planned < 2 || situation.elapsed() < MIX_FROM
                ? 0
                : (double) contributing(situation) / planned - USUAL_MIX;
    }

    /** How many of the planned channels that count have results for the goal. */
    static long contributing(GoalSituation situation) {
        Map<Channel, MetricTotals> totals = situation.progress().performance().byChannel();
        return situation.countedChannels().stream()
                .map(channel -> totals.getOrDefault(channel, MetricTotals.none()))
                .filter(reached -> situation
                        .goal()
                        .metric()
                        .actual(reached)
                        .map(value -> value.signum() > 0)
                        .orElse(false))
                .count();
    }

    private static double contentCount(GoalSituation situation) {
        return logarithm((1 + publications(situation)) / (1 + USUAL_CONTENT));
    }

    private static double contentAhead(GoalSituation situation) {
        double all = publications(situation);
        double ahead = situation.counted(situation.progress().scheduled());
        return all == 0 ? 0 : ahead / all - (1 - situation.elapsed());
    }

    private static double publications(GoalSituation situation) {
        return situation.counted(situation.progress().published())
                + situation.counted(situation.progress().scheduled());
    }

    private static double earlyEngagement(GoalSituation situation) {
        LocalDate end = situation.firstDay().plusDays((long) Math.ceil(situation.days() * EARLY_SHARE));
        Map<Channel, MetricTotals> early = situation.progress().performance().days().stream()
                .filter(day -> situation.counts(day.channel()) && day.day().isBefore(end))
                .collect(Collectors.toMap(DailyTotals::channel, DailyTotals::totals, MetricTotals::plus));
        double responses = 0;
        double expected = 0;
        for (Map.Entry<Channel, MetricTotals> channel : early.entrySet()) {
            double rate = rate(channel.getKey(), situation.benchmarks());
            if (rate > 0) {
                responses += responses(channel.getKey(), channel.getValue());
                expected += exposures(channel.getKey(), channel.getValue()) * rate;
            }
        }
        return expected == 0 ? 0 : logarithm((responses + RESPONSE_SMOOTHING) / (expected + RESPONSE_SMOOTHING));
    }

    /** The usual response on a channel; zero if it is unknown. */
    private static double rate(Channel channel, List<Benchmark> benchmarks) {
        MetricTotals usual = benchmarks.stream()
                .filter(benchmark -> benchmark.channel() == channel)
                .map(Benchmark::totals)
                .reduce(MetricTotals.none(), MetricTotals::plus);
        double exposures = exposures(channel, usual);
        return exposures == 0 ? 0 : responses(channel, usual) / exposures;
    }

    private static double responses(Channel channel, MetricTotals totals) {
        return totals.total(channel == Channel.EMAIL ? Metric.CLICKS : Metric.ENGAGEMENTS)
                .doubleValue();
    }

    private static double exposures(Channel channel, MetricTotals totals) {
        return totals.total(channel == Channel.EMAIL ? Metric.DELIVERED : Metric.IMPRESSIONS)
                .doubleValue();
    }

    private static double logarithm(double ratio) {
        return Math.clamp(Math.log(ratio), -LARGEST_LOGARITHM, LARGEST_LOGARITHM);
    }
}
