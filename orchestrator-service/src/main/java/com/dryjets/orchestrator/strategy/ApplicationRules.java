package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.InsightEvent.PlannedContent;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.strategy.Strategy.Application;
import com.dryjets.orchestrator.strategy.StrategyPlan.ChannelPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what applying a version of a strategy means for the campaign as it is now. */
final class ApplicationRules {

    private ApplicationRules() {}

    /** What is applied, or why nothing can be. */
    sealed interface Decision permits Apply, Refuse {}

    record Apply(StrategyApplied event) implements Decision {}

    record Refuse(String reason) implements Decision {}

    /**
     * Decides with the campaign's budget and window of today, which may have changed since the version was made.
     *
     * @param spent what the channels have spent
     * @param today in the campaign's time zone
     */
    static Decision decide(
            Strategy strategy,
            CampaignProjection campaign,
            Map<Channel, BigDecimal> spent,
            LocalDate today,
            Application application) {
        Map<Channel, BigDecimal> shares = new LinkedHashMap<>();
        strategy.plan().channels().forEach(plan -> shares.put(plan.channel(), plan.sharePercent()));
        if (!Set.copyOf(campaign.channels()).equals(channels(strategy))) {
            return new Refuse(
                    "The campaign's channels changed since this version was generated. Generate a new version.");
        }
        Optional<List<ChannelAllocation>> allocations = SplitRules.split(campaign.money(), shares, spent);
        if (allocations.isEmpty()) {
            return new Refuse("The campaign has spent more than its budget. Increase the budget first.");
        }
        return new Apply(new StrategyApplied(
                strategy.campaignId(),
                campaign.name(),
                strategy.id(),
                application.id(),
                strategy.number(),
                campaign.currency(),
                allocations.get(),
                content(strategy, campaign, today),
                application.appliedBy()));
    }

    private static Set<Channel> channels(Strategy strategy) {
        return Set.copyOf(
                strategy.plan().channels().stream().map(ChannelPlan::channel).toList());
    }

    /** What is still ahead, within the campaign's window. */
    private static List<PlannedContent> content(Strategy strategy, CampaignProjection campaign, LocalDate today) {
        return strategy.plan()
                .content()
                .filter(piece -> !piece.date().isBefore(today)
                        && !piece.date().isBefore(campaign.firstDay())
                        && !piece.date().isAfter(campaign.lastDay()))
                .map(piece -> new PlannedContent(
                        piece.date(),
                        piece.channel(),
                        piece.topic(),
                        piece.angle().name()))
                .toList();
    }
}
