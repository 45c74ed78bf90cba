package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import com.dryjets.orchestrator.strategy.StrategyPlan.Risk;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Names the risks that the campaign and the evidence show. */
final class RiskRules {

    private static final BigDecimal LARGE_SHARE = BigDecimal.valueOf(50);
    private static final int SHORT_DAYS = 14;

    private RiskRules() {}

    static List<Risk> risks(StrategyBrief brief, List<ChannelPlan> channels) {
        List<Risk> risks = new ArrayList<>();
        if (brief.evidence().pastCampaigns() < TargetRules.ENOUGH) {
            risks.add(new Risk(
                    "Few past campaigns of this type: the shares of the channels are close to equal.",
                    "Look at the results after two weeks, and move budget to what works."));
        }
        List<Channel> unmeasured = brief.channels().stream()
                .filter(channel -> brief.evidence().of(channel).campaigns() == 0)
                .toList();
        if (!unmeasured.isEmpty() && brief.evidence().pastCampaigns() >= TargetRules.ENOUGH) {
            risks.add(new Risk(
                    "No past campaign of this type used %s.".formatted(labels(unmeasured)),
                    "Start early on it, and watch its results from the first week."));
        }
        channels.stream()
                .filter(plan -> channels.size() > 1 && plan.sharePercent().compareTo(LARGE_SHARE) > 0)
                .map(plan -> new Risk(
                        "More than half of the budget depends on %s."
                                .formatted(plan.channel().label()),
                        "Keep content ready for the other channels, in case it stops working."))
                .forEach(risks::add);
        if (ChronoUnit.DAYS.between(brief.from(), brief.to()) + 1 < SHORT_DAYS) {
            risks.add(new Risk(
                    "The time is too short to learn from results and react.",
                    "Have all content approved before the start."));
        }
        if (brief.goals().isEmpty()) {
            risks.add(new Risk(
                    "The campaign has no goal that can be measured.",
                    "Set a goal, so that progress and the chance of success can be followed."));
        }
        if (TimelineRules.spans(brief.from(), brief.to()).getLast().to().isBefore(brief.to())) {
            risks.add(new Risk(
                    "The campaign is longer than half a year; the later weeks are not planned yet.",
                    "Generate a new version when the planned weeks are over."));
        }
        return risks;
    }

    private static String labels(List<Channel> channels) {
        return channels.stream().map(Channel::label).collect(Collectors.joining(", "));
    }
}
