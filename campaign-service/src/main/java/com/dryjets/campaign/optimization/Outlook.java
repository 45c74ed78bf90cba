package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.statistics.CurveFit;
import com.dryjets.statistics.ResponseCurve;
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
 * @param returns of channels without a curve
 * @param daysLeft at least one
 */
record Outlook(CampaignBudget budget, Map<Channel, CurveFit> fits, ChannelReturns returns, double daysLeft) {

    private static final double SECONDS_PER_DAY = 86_400;

    static Outlook of(CampaignBudget budget, Map<Channel, CurveFit> fits, Instant now) {
        Instant start = budget.campaign().startsAt();
        Duration left = Duration.between(
                now.isBefore(start) ? start : now, budget.campaign().endsAt());
        return new Outlook(budget, fits, ChannelReturns.of(budget), Math.max(1, left.toSeconds() / SECONDS_PER_DAY));
    }

    Optional<ResponseCurve> curve(Channel channel) {
        CurveFit fit = fits.get(channel);
        return fit == null ? Optional.empty() : fit.curve();
    }

    /** The campaign's total revenue at its end if the allocations in force stay, within the budget. */
    Optional<BigDecimal> revenueNow() {
        return revenue(CurrentSplit.of(budget));
    }

    /** The campaign's total revenue at its end, including the revenue so far; empty while nothing is known. */
    Optional<BigDecimal> revenue(List<ChannelAllocation> allocations) {
        if (totals().roas().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(totals().total(Metric.REVENUE)
                .add(BigDecimal.valueOf(future(allocations)))
                .setScale(budget.budget().fractionDigits(), RoundingMode.HALF_EVEN));
    }

    /** The revenue of what is left of the allocations; none if the spend exceeds the budget. */
    double future(List<ChannelAllocation> allocations) {
        BigDecimal spent =
                budget.campaign().channels().stream().map(budget::spent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return spent.compareTo(budget.budget().amount()) >= 0
                ? 0
                : allocations.stream().mapToDouble(this::futureRevenue).sum();
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
                .map(curve -> daysLeft * curve.results(money / daysLeft))
                .orElseGet(() -> money * returns.of(channel).orElse(0.0));
    }
}
