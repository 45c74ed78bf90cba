package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.campaign.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignType;
import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.statistics.CurveCode;
import com.dryjets.statistics.CurveFit;
import com.dryjets.statistics.ResponseCurve;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns with channels that have spent and earned, and with curves. */
abstract class SplitFixtures {

    static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
    static final int DAYS_LEFT = 10;

    final Map<Channel, CurveFit> fits = new EnumMap<>(Channel.class);
    final Map<Channel, MetricTotals> totals = new EnumMap<>(Channel.class);

    RecommendedSplit recommend(CampaignBudget budget) {
        return SplitRules.recommend(outlook(budget), SplitRules.limits(budget, List.of()));
    }

    Outlook outlook(CampaignBudget budget) {
        return Outlook.of(budget, fits, NOW);
    }

    CampaignBudget budget(long total, List<Channel> channels) {
        return budget(new Money(BigDecimal.valueOf(total), "EUR"), channels);
    }

    CampaignBudget budget(Money money, List<Channel> channels) {
        Campaign campaign = new Campaign(
                new CampaignPlan(
                        "Spring",
                        CampaignType.CONVERSION,
                        channels,
                        money,
                        NOW.minus(Duration.ofDays(20)),
                        NOW.plus(Duration.ofDays(DAYS_LEFT)),
                        ZoneOffset.UTC,
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                new Caller("sunrise", "test"),
                NOW);
        channels.forEach(channel -> fits.computeIfAbsent(channel, SplitFixtures::noCurve));
        return new CampaignBudget(
                new CampaignPerformance(campaign, totals, List.of()),
                AllocationRules.equalShares(campaign.budget(), channels));
    }

    static CurveFit noCurve(Channel channel) {
        return CurveFit.none(CurveCode.TOO_FEW_DAYS, 3);
    }

    ResponseCurve curve(Channel channel, double a, double b, double largestSpend) {
        ResponseCurve curve = new ResponseCurve(a, b, 0.9, 30, largestSpend, largestSpend / 2);
        fits.put(channel, new CurveFit(CurveCode.FITTED, Optional.of(curve), 30, 0.9, null));
        return curve;
    }

    void earned(Channel channel, double spend, double revenue) {
        totals.put(
                channel,
                new MetricTotals(
                        Map.of(Metric.SPEND, BigDecimal.valueOf(spend), Metric.REVENUE, BigDecimal.valueOf(revenue))));
    }

    static ChannelAllocation share(Channel channel, int amount) {
        return new ChannelAllocation(channel, BigDecimal.valueOf(amount));
    }

    static ChannelAllocation share(Channel channel, String amount) {
        return new ChannelAllocation(channel, new BigDecimal(amount));
    }

    static BigDecimal sum(RecommendedSplit split) {
        return split.allocations().stream().map(ChannelAllocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
