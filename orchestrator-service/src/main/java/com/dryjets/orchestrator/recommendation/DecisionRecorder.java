package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.BudgetShiftProposed;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.orchestrator.decisionlog.Baseline;
import com.dryjets.orchestrator.decisionlog.DecisionAction;
import com.dryjets.orchestrator.decisionlog.DecisionLogService;
import com.dryjets.orchestrator.decisionlog.NewDecision;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records a person's decision: an entry in the decision log and, for accepted moves of budget, an event. The campaign is
 * assessed again, so that the overview no longer shows what is settled.
 */
@ApplicationScoped
class DecisionRecorder {

    private final DecisionLogService decisions;
    private final Outbox outbox;
    private final DueCampaignService dueCampaigns;

    DecisionRecorder(DecisionLogService decisions, Outbox outbox, DueCampaignService dueCampaigns) {
        this.decisions = decisions;
        this.outbox = outbox;
        this.dueCampaigns = dueCampaigns;
    }

    /** Records the decision that closed a recommendation, in the current Hibernate session. */
    Uni<Void> record(Recommendation recommendation, Caller caller, @Nullable String note, Instant now) {
        return log(recommendation, caller, note, now)
                .chain(() -> proposeShift(recommendation))
                .chain(() -> dueCampaigns.mark(caller.tenant(), recommendation.campaignId()));
    }

    /** Records that a person has put off the decision, in the current Hibernate session. It has no outcome. */
    Uni<Void> recordSnooze(Recommendation recommendation, Caller caller, @Nullable String note, Instant now) {
        return decisions
                .add(new NewDecision(
                        caller.tenant(),
                        recommendation.campaignId(),
                        recommendation.id(),
                        recommendation.finding(),
                        DecisionAction.SNOOZED,
                        note,
                        caller.user(),
                        now,
                        null))
                .chain(() -> dueCampaigns.mark(caller.tenant(), recommendation.campaignId()));
    }

    private Uni<Void> log(Recommendation recommendation, Caller caller, @Nullable String note, Instant now) {
        Finding finding = recommendation.finding();
        return decisions.add(new NewDecision(
                caller.tenant(),
                recommendation.campaignId(),
                recommendation.id(),
                finding,
                DecisionAction.valueOf(recommendation.status().name()),
                note,
                caller.user(),
                now,
                baseline(finding)));
    }

    /** Moving posts or budget to a better channel improves the channels together, not the better one. */
    private static Baseline baseline(Finding finding) {
        Set<Channel> channels = EnumSet.of(finding.channel());
        switch (finding.kind()) {
            case CHANNEL ->
                Stream.of(Channel.values()).filter(Channel::isSocial).forEach(channels::add);
            case BUDGET -> finding.moves().forEach(move -> channels.addAll(List.of(move.from(), move.to())));
            case CONTENT, TIMING -> {
                // About one channel.
            }
        }
        return new Baseline(finding.channel(), finding.evidence().measure(), channels);
    }

    private Uni<Void> proposeShift(Recommendation recommendation) {
        Finding finding = recommendation.finding();
        if (recommendation.status() != RecommendationStatus.ACCEPTED
                || finding.moves().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.write(
                recommendation.tenant(),
                new BudgetShiftProposed(
                        recommendation.campaignId(),
                        recommendation.id(),
                        finding.moves(),
                        finding.advice() + " " + finding.evidence().text()));
    }
}
