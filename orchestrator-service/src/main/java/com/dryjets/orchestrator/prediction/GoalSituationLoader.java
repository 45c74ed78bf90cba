package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.prediction.GoalSituation.Plan;
import com.dryjets.orchestrator.prediction.GoalSituation.Progress;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.PublicationService;
import com.dryjets.orchestrator.projection.PublicationSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Loads what is known of a campaign's goals, in the current Hibernate session. */
@ApplicationScoped
class GoalSituationLoader {

    private final PerformanceService performance;
    private final PublicationService publications;

    GoalSituationLoader(PerformanceService performance, PublicationService publications) {
        this.performance = performance;
        this.publications = publications;
    }

    private record Context(List<Benchmark> benchmarks, PublicationSummary publications) {}

    /** Returns a situation for each goal, in the campaign's order. */
    Uni<List<GoalSituation>> load(CampaignProjection campaign, CampaignPerformance own, Instant now) {
        List<Channel> channels = List.copyOf(own.byChannel().keySet());
        return performance
                .benchmarks(campaign.tenant(), campaign.id(), channels)
                .chain(benchmarks -> publications
                        .summarize(campaign.tenant(), campaign.id())
                        .map(summary -> new Context(benchmarks, summary)))
                .map(context -> campaign.goals().stream()
                        .map(goal -> situation(campaign, goal, own, context, now))
                        .toList());
    }

    private static GoalSituation situation(
            CampaignProjection campaign, CampaignGoal goal, CampaignPerformance own, Context context, Instant now) {
        return new GoalSituation(
                goal,
                new Plan(
                        campaign.startsAt(),
                        campaign.endsAt(),
                        campaign.money().amount(),
                        campaign.allocations().byChannel(),
                        Set.copyOf(campaign.channels())),
                new Progress(
                        now,
                        own,
                        context.publications().published(),
                        context.publications().scheduled()),
                context.benchmarks());
    }
}
