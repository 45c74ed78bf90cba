package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.strategy.ChannelEvidence.Typical;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums up past campaigns. Rates are medians over campaigns, because campaigns and not their clicks are the sample (decision
 * 25).
 */
final class EvidenceRules {

    private static final MathContext SHOWN = new MathContext(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private EvidenceRules() {}

    static StrategyEvidence of(String type, List<Channel> channels, List<Benchmark> past) {
        GoalMetric result = result(type);
        return new StrategyEvidence(
                (int) past.stream().map(Benchmark::campaignId).distinct().count(),
                result,
                channels.stream().map(channel -> of(result, channel, past)).toList(),
                channels.stream()
                        .flatMap(channel -> PublishedBenchmarks.of(channel).stream())
                        .toList());
    }

    /** What a type of campaign is for. */
    static GoalMetric result(String type) {
        return switch (type) {
            case "AWARENESS" -> GoalMetric.IMPRESSIONS;
            case "ENGAGEMENT" -> GoalMetric.ENGAGEMENTS;
            default -> GoalMetric.CONVERSIONS;
        };
    }

    private static ChannelEvidence of(GoalMetric result, Channel channel, List<Benchmark> past) {
        List<MetricTotals> campaigns = past.stream()
                .filter(one -> one.channel() == channel)
                .map(Benchmark::totals)
                .toList();
        List<MetricTotals> paid = campaigns.stream()
                .filter(one -> one.total(Metric.SPEND).signum() > 0)
                .toList();
        MetricTotals all = sum(campaigns);
        return new ChannelEvidence(
                channel,
                campaigns.size(),
                paid.size(),
                all.total(Metric.SPEND),
                reached(result, all),
                perSpend(result, channel, sum(paid)).orElse(null),
                typical(channel, campaigns));
    }

    /** Results per spend of the campaigns with recorded spend. Email has neither impressions nor engagements. */
    private static Optional<BigDecimal> perSpend(GoalMetric result, Channel channel, MetricTotals paid) {
        boolean reports = channel != Channel.EMAIL || result == GoalMetric.CONVERSIONS;
        return paid.total(Metric.SPEND).signum() == 0 || !reports
                ? Optional.empty()
                : Optional.of(reached(result, paid).divide(paid.total(Metric.SPEND), SHOWN));
    }

    private static MetricTotals sum(List<MetricTotals> campaigns) {
        return campaigns.stream().reduce(MetricTotals.none(), MetricTotals::plus);
    }

    private static BigDecimal reached(GoalMetric result, MetricTotals totals) {
        return result.actual(totals).orElse(BigDecimal.ZERO);
    }

    private static Map<StrategyKpi, Typical> typical(Channel channel, List<MetricTotals> campaigns) {
        Map<StrategyKpi, Typical> medians = new EnumMap<>(StrategyKpi.class);
        for (StrategyKpi kpi : StrategyKpi.values()) {
            List<BigDecimal> rates = campaigns.stream()
                    .flatMap(totals -> kpi.of(channel, totals).stream())
                    .sorted()
                    .toList();
            if (!rates.isEmpty()) {
                medians.put(kpi, new Typical(median(rates), rates.size()));
            }
        }
        return medians;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        BigDecimal median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, MathContext.DECIMAL64);
        return median.round(SHOWN);
    }
}
