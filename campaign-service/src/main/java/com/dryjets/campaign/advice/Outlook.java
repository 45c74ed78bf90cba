package com.dryjets.campaign.advice;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.efficiency.CurveFit;
import com.dryjets.campaign.efficiency.ResponseCurve;
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
 * What money that is not spent yet may bring until the campaign's end, spread evenly over the days that are left.
 *
 * @param daysLeft at least one
 */
record Outlook(CampaignBudget budget, Map<Channel, CurveFit> fits, double daysLeft) {

    /** Spend whose return is taken for granted before a channel's own figures outweigh the campaign's: a tenth. */
    private static final double PRIOR = 0.1;

    private static final double SECONDS_A_DAY = 86_400;

    static Outlook of(CampaignBudget budget, Map<Channel, CurveFit> fits, Instant now) {
        Instant start = budget.campaign().startsAt();
        Duration left = Duration.between(
                now.isBefore(start) ? start : now, budget.campaign().endsAt());
        return new Outlook(budget, fits, Math.max(1, left.toSeconds() / SECONDS_A_DAY));
    }

    Optional<ResponseCurve> curve(Channel channel) {
        CurveFit fit = fits.get(channel);
        return fit == null ? Optional.empty() : fit.curve();
    }

    /**
     * Revenue per unit of spend, drawn towards that of the whole campaign the less the channel has spent; empty while
     * the campaign has spent nothing.
     */
    Optional<Double> shrunkenRoas(Channel channel) {
        return budget.total().roas().map(all -> {
            MetricTotals figures = budget.figures(channel);
            double prior = PRIOR * budget.budget().amount().doubleValue();
            return (figures.total(Metric.REVENUE).doubleValue() + all.doubleValue() * prior)
                    / (figures.total(Metric.SPEND).doubleValue() + prior);
        });
    }

    /** The campaign's revenue at its end, what it has brought so far with it; empty where nothing is known. */
    Optional<BigDecimal> revenue(List<ChannelAllocation> allocations) {
        if (budget.total().roas().isEmpty()) {
            return Optional.empty();
        }
        double ahead = allocations.stream().mapToDouble(this::ahead).sum();
        return Optional.of(budget.total()
                .total(Metric.REVENUE)
                .add(BigDecimal.valueOf(ahead))
                .setScale(budget.budget().fractionDigits(), RoundingMode.HALF_EVEN));
    }

    /** ROI at the end, when all of the budget is spent and so much came in. */
    Optional<BigDecimal> roi(BigDecimal revenue) {
        return new MetricTotals(Map.of(Metric.SPEND, spendInAll(), Metric.REVENUE, revenue)).roi();
    }

    /** The whole budget, and what channels that are not the campaign's have cost beside it. */
    BigDecimal spendInAll() {
        return budget.channels().stream()
                .filter(channel -> !budget.campaign().channels().contains(channel))
                .map(budget::spent)
                .reduce(budget.budget().amount(), BigDecimal::add);
    }

    private double ahead(ChannelAllocation allocation) {
        Channel channel = allocation.channel();
        double money =
                Math.max(0, allocation.amount().subtract(budget.spent(channel)).doubleValue());
        return curve(channel)
                .map(curve -> daysLeft * curve.revenue(money / daysLeft))
                .orElseGet(() -> money * shrunkenRoas(channel).orElse(0.0));
    }
}
