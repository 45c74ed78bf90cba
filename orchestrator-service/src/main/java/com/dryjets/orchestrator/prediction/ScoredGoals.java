package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.orchestrator.projection.CampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Lists goals whose predictions are scored, in the current Hibernate session. */
@ApplicationScoped
class ScoredGoals {

    private final PredictedGoalRepository goals;
    private final CampaignService campaigns;

    ScoredGoals(PredictedGoalRepository goals, CampaignService campaigns) {
        this.goals = goals;
        this.campaigns = campaigns;
    }

    /** Latest score first. */
    Uni<Page<ScoredGoalView>> list(String tenant, PageRequest page) {
        return goals.scored(tenant, page).chain(found -> addNames(tenant, found));
    }

    private Uni<Page<ScoredGoalView>> addNames(String tenant, Page<PredictedGoal> found) {
        return campaigns
                .names(
                        tenant,
                        found.items().stream().map(PredictedGoal::campaignId).collect(Collectors.toSet()))
                .map(names -> found.map(goal -> goal.view(names.get(goal.campaignId()))));
    }
}
