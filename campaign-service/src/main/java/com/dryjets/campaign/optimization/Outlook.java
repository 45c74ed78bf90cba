package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What unspent money may earn until the end of the campaign, spread evenly over the remaining days.
 *
 * @param daysLeft at least one
 */
record Outlook(CampaignBudget budget, Map<Channel, CurveFit> fits, double daysLeft) {

    /**
     * The weight of the campaign's return in a channel's, as a share of the budget: only a channel that has spent more
     * than this tenth counts mostly by its own return.
     */
    private static final double PRIOR = 0.1;

    private static final double SECONDS_PER_DAY = 86_400;

    static Outlook of(CampaignBudget budget, Map<Channel, CurveFit> fits, Instant now) {
        Instant start = budget.campaign().startsAt();
        Duration left = Duration.between(
                now.isBefore(start) ? start : now, budget.campaign().endsAt());
        return new Outlook(budget, fits, Math.max(1, left.toSeconds() / SECONDS_PER_DAY));
    }

    Optional<ResponseCurve> curve(Channel channel) {
        CurveFit fit = fits.get(channel);
        return fit == null ? Optional.empty() : fit.curve();
    }

    /**
     * The channel's revenue per unit of spend, shrunk towards the campaign's: the less the channel has spent, the more.
     * Empty while the campaign has spent nothing.
     */
    Optional<Double> shrunkenRoas(Channel channel) {
        return totals().roas().map(all -> {
            MetricTotals totals = budget.performance().totals(channel);
            double prior = PRIOR * budget.budget().amount().doubleValue();
            return (totals.total(Metric.REVENUE).doubleValue() + all.doubleValue() * prior)
                    / (totals.total(Metric.SPEND).doubleValue() + prior);
        });
    }

    /** The campaign's total revenue at its end, including the revenue so far; empty while nothing is known. */
    Optional<BigDecimal> revenue(List<ChannelAllocation> allocations) {
        if (totals().roas().isEmpty()) {
            return Optional.empty();
        }
        double future = allocations.stream().mapToDouble(this::futureRevenue).sum();
        return Optional.of(totals().total(Metric.REVENUE)
                .add(BigDecimal.valueOf(future))
                .setScale(budget.budget().fractionDigits(), RoundingMode.HALF_EVEN));
    }

    /** The ROI at the end if the whole budget is spent and earns this revenue. */
    Optional<BigDecimal> roi(BigDecimal revenue) {
        return new MetricTotals(Map.of(Metric.SPEND, totalSpend(), Metric.REVENUE, revenue)).roi();
    }

    /** The whole budget, and what channels that do not belong to the campaign have cost in addition. */
    BigDecimal totalSpend() {
        return budget.channels().stream()
                .filter(channel -> !budget.campaign().channels().contains(channel))
                .map(budget::spent)
                .reduce(budget.budget().amount(), BigDecimal::add);
    }

    MetricTotals totals() {
        return budget.performance().total();
    }

    private double futureRevenue(ChannelAllocation allocation) {
        Channel channel = allocation.channel();
        double money =
                Math.max(0, allocation.amount().subtract(budget.spent(channel)).doubleValue());
        return curve(channel)
                .map(curve -> daysLeft * curve.revenue(money / daysLeft))
                .orElseGet(() -> money * shrunkenRoas(channel).orElse(0.0));
    }
}
