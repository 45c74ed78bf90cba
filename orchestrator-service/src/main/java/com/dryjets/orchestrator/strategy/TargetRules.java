package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.orchestrator.strategy.ChannelEvidence.Typical;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import com.dryjets.orchestrator.strategy.StrategyPlan.Goal;
import com.dryjets.orchestrator.strategy.StrategyPlan.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sets goals and KPIs. Every target comes from the campaign, from past campaigns or from a published benchmark. */
final class TargetRules {

    /** Fewer campaigns than this show what happened, but not what is usual. */
    static final int ENOUGH = 3;

    private static final MathContext ROUGH = new MathContext(2);

    private TargetRules() {}

    /** The campaign's own goals, or else one from past campaigns, or else the metric without a target. */
    static List<Goal> goals(StrategyBrief brief, List<ChannelPlan> channels) {
        if (!brief.goals().isEmpty()) {
            return brief.goals().stream()
                    .map(goal -> new Goal(goal.metric(), goal.target(), goal.channel(), "A goal of the campaign."))
                    .toList();
        }
        GoalMetric metric = brief.evidence().result();
        BigDecimal expected = expected(brief.evidence(), channels);
        if (brief.evidence().pastCampaigns() < ENOUGH || expected.signum() == 0) {
            return List.of(
                    new Goal(
                            metric,
                            null,
                            null,
                            "The campaign has no goal, and there are too few past campaigns with spend to derive one. Set a goal."));
        }
        return List.of(new Goal(
                metric,
                expected,
                null,
                "If this budget brings as many %s per %s as %d past campaigns did."
                        .formatted(
                                metric.name().toLowerCase(Locale.ROOT),
                                brief.budget().currency(),
                                brief.evidence().pastCampaigns())));
    }

    private static BigDecimal expected(StrategyEvidence evidence, List<ChannelPlan> channels) {
        return channels.stream()
                .filter(plan -> evidence.of(plan.channel()).isMeasured())
                .map(plan -> plan.amount().multiply(evidence.of(plan.channel()).resultPerSpend()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .round(ROUGH)
                .setScale(0, RoundingMode.DOWN);
    }

    /** The KPIs that have a target. */
    static List<Kpi> kpis(StrategyBrief brief) {
        List<Kpi> kpis = new ArrayList<>();
        for (Channel channel : brief.channels()) {
            for (StrategyKpi kpi : watched(brief.type(), channel)) {
                target(brief.evidence(), channel, kpi).ifPresent(kpis::add);
            }
        }
        return kpis;
    }

    private static List<StrategyKpi> watched(String type, Channel channel) {
        List<StrategyKpi> watched = new ArrayList<>();
        watched.add(channel == Channel.EMAIL ? StrategyKpi.OPEN_RATE : StrategyKpi.ENGAGEMENT_RATE);
        watched.add(StrategyKpi.CLICK_RATE);
        if (type.equals("CONVERSION") || type.equals("RETENTION")) {
            watched.add(StrategyKpi.CONVERSION_RATE);
            watched.add(StrategyKpi.COST_PER_CONVERSION);
        }
        return watched;
    }

    /** Usual is what three campaigns show; a published benchmark comes before one or two campaigns. */
    private static Optional<Kpi> target(StrategyEvidence evidence, Channel channel, StrategyKpi kpi) {
        Typical typical = evidence.of(channel).typical().get(kpi);
        if (typical != null && typical.campaigns() >= ENOUGH) {
            return Optional.of(new Kpi(
                    kpi, channel, typical.median(), "Median of %d past campaigns.".formatted(typical.campaigns())));
        }
        Optional<Kpi> published = PublishedBenchmarks.find(channel, kpi)
                .map(one -> new Kpi(kpi, channel, one.value(), one.source() + "; you have few past campaigns."));
        return published.or(() -> Optional.ofNullable(typical)
                .map(one -> new Kpi(kpi, channel, one.median(), "Only %s.".formatted(counted(one.campaigns())))));
    }

    static String counted(int campaigns) {
        return campaigns == 1 ? "1 past campaign" : campaigns + " past campaigns";
    }
}
