package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The built-in planner: plans from past campaigns and published benchmarks. */
final class PlanRules {

    static final String ENGINE = "built-in";

    /** Smaller differences from the average are not worth a sentence. */
    private static final double NOTICEABLE = 1.1;

    private PlanRules() {}

    static StrategyPlan plan(StrategyBrief brief) {
        List<ChannelPlan> channels = channels(brief);
        return new StrategyPlan(
                TargetRules.goals(brief, channels),
                channels,
                TimelineRules.timeline(brief),
                TargetRules.kpis(brief),
                RiskRules.risks(brief, channels));
    }

    private static List<ChannelPlan> channels(StrategyBrief brief) {
        Map<Channel, BigDecimal> shares = ChannelMixRules.shares(brief.channels(), brief.evidence());
        Map<Channel, BigDecimal> amounts = amounts(brief, shares);
        return brief.channels().stream()
                .map(channel -> new ChannelPlan(
                        channel,
                        shares.get(channel),
                        amounts.get(channel),
                        reason(brief, channel),
                        Tactics.of(brief.type(), channel)))
                .toList();
    }

    static Map<Channel, BigDecimal> amounts(StrategyBrief brief, Map<Channel, BigDecimal> shares) {
        return SplitRules.split(brief.budget(), shares).stream()
                .collect(Collectors.toMap(ChannelAllocation::channel, ChannelAllocation::amount));
    }

    private static String reason(StrategyBrief brief, Channel channel) {
        ChannelEvidence evidence = brief.evidence().of(channel);
        double average = ChannelMixRules.average(brief.evidence());
        if (!evidence.isMeasured() || average == 0) {
            return "No past campaign shows what a %s on %s brings here, so it gets an average share."
                    .formatted(brief.budget().currency(), channel.label());
        }
        String record = "Brought %s %s per %s in %s"
                .formatted(
                        evidence.resultPerSpend().toPlainString(),
                        brief.evidence().result().name().toLowerCase(Locale.ROOT),
                        brief.budget().currency(),
                        TargetRules.counted(evidence.paidCampaigns()));
        double ratio = evidence.resultPerSpend().doubleValue() / average;
        if (ratio > NOTICEABLE) {
            return record + ", more than your other channels.";
        }
        return ratio < 1 / NOTICEABLE ? record + ", less than your other channels." : record + ", about the average.";
    }
}
