package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * What each channel earns per unit of spend, moved towards the campaign's return by as much as such differences arise by
 * chance. With a week of days for each channel, chance is what days differ by: returns that do not differ significantly count
 * as equal (Cochran 1954), others by random effects (DerSimonian and Laird 1986, Meta-analysis in Clinical Trials). With fewer, a channel counts mostly by its own return once it has spent more than a
 * tenth of the budget.
 */
final class ChannelReturns {

    private static final double PRIOR = 0.1;
    private static final int MIN_DAYS = 7;
    private static final double SIGNIFICANCE = 0.05;

    private final Map<Channel, Double> returns;

    private ChannelReturns(Map<Channel, Double> returns) {
        this.returns = returns;
    }

    private record Estimate(Channel channel, double mean, double variance, int days) {}

    static ChannelReturns of(CampaignBudget budget) {
        Optional<Double> all = budget.performance().total().roas().map(Number::doubleValue);
        Map<Channel, Double> returns = new EnumMap<>(Channel.class);
        if (all.isEmpty()) {
            return new ChannelReturns(returns);
        }
        List<Channel> spending = budget.channels().stream()
                .filter(channel -> budget.spent(channel).signum() > 0)
                .toList();
        List<Estimate> estimates = spending.stream()
                .map(channel -> estimate(budget, channel))
                .flatMap(Optional::stream)
                .toList();
        budget.channels().forEach(channel -> returns.put(channel, all.get()));
        if (estimates.size() == spending.size()) {
            shrink(estimates, returns);
        } else {
            spending.forEach(channel -> returns.put(channel, shrunken(budget, channel, all.get())));
        }
        return new ChannelReturns(returns);
    }

    /** The channel's revenue per unit of spend; empty while the campaign has spent nothing. */
    Optional<Double> of(Channel channel) {
        return Optional.ofNullable(returns.get(channel));
    }

    private static double shrunken(CampaignBudget budget, Channel channel, double all) {
        MetricTotals totals = budget.performance().totals(channel);
        double prior = PRIOR * budget.budget().amount().doubleValue();
        return (totals.total(Metric.REVENUE).doubleValue() + all * prior)
                / (totals.total(Metric.SPEND).doubleValue() + prior);
    }

    /** The ratio of the sums of a channel's days, and its variance; empty with too few days. */
    private static Optional<Estimate> estimate(CampaignBudget budget, Channel channel) {
        List<ChannelDay> days = budget.performance().days().stream()
                .filter(day -> day.channel() == channel && day.spend().signum() > 0)
                .toList();
        if (days.size() < MIN_DAYS) {
            return Optional.empty();
        }
        double spend =
                days.stream().mapToDouble(day -> day.spend().doubleValue()).sum();
        double mean =
                days.stream().mapToDouble(day -> day.revenue().doubleValue()).sum() / spend;
        double squares = days.stream()
                .mapToDouble(
                        day -> day.revenue().doubleValue() - mean * day.spend().doubleValue())
                .map(error -> error * error)
                .sum();
        double variance = squares / spend / spend * days.size() / (days.size() - 1);
        return Optional.of(new Estimate(channel, mean, variance, days.size()));
    }

    private static boolean isChance(List<Estimate> estimates, double distance) {
        int groups = estimates.size() - 1;
        int days = estimates.stream().mapToInt(estimate -> estimate.days() - 1).sum();
        return groups == 0
                || new FDistribution(groups, days).cumulativeProbability(distance / groups) < 1 - SIGNIFICANCE;
    }

    private static void shrink(List<Estimate> estimates, Map<Channel, Double> returns) {
        // Without any variation the ratios are exact.
        List<Estimate> exact = new ArrayList<>(estimates);
        exact.removeIf(estimate -> estimate.variance() > 0);
        if (!exact.isEmpty()) {
            estimates.forEach(estimate -> returns.put(estimate.channel(), estimate.mean()));
            return;
        }
        double weights = estimates.stream().mapToDouble(e -> 1 / e.variance()).sum();
        double squared = estimates.stream()
                .mapToDouble(e -> 1 / e.variance() / e.variance())
                .sum();
        double mean =
                estimates.stream().mapToDouble(e -> e.mean() / e.variance()).sum() / weights;
        double distance = estimates.stream()
                .mapToDouble(e -> (e.mean() - mean) * (e.mean() - mean) / e.variance())
                .sum();
        double scale = weights - squared / weights;
        double between = isChance(estimates, distance) ? 0 : Math.max(0, (distance - (estimates.size() - 1)) / scale);
        double inverse = estimates.stream()
                .mapToDouble(e -> 1 / (between + e.variance()))
                .sum();
        double common = estimates.stream()
                        .mapToDouble(e -> e.mean() / (between + e.variance()))
                        .sum()
                / inverse;
        estimates.forEach(
                e -> returns.put(e.channel(), common + between / (between + e.variance()) * (e.mean() - common)));
    }
}
