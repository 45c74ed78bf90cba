package com.dryjets.orchestrator.prediction;

import com.dryjets.contracts.event.CampaignEvent.CampaignGoal;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.prediction.DailyPredictions.Request;
import com.dryjets.orchestrator.prediction.PredictionStateRules.Course;
import com.dryjets.orchestrator.projection.CampaignProjection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Updates today's predictions of a campaign's goals. */
@ApplicationScoped
public class PredictionUpdater {

    private final GoalSituationLoader situations;
    private final PredictedGoalRepository goals;
    private final PredictionModelRepository models;
    private final DailyPredictions predictions;
    private final PredictionConfig config;

    PredictionUpdater(
            GoalSituationLoader situations,
            PredictedGoalRepository goals,
            PredictionModelRepository models,
            DailyPredictions predictions,
            PredictionConfig config) {
        this.situations = situations;
        this.goals = goals;
        this.models = models;
        this.predictions = predictions;
        this.config = config;
    }

    /** Works in the session that has locked the campaign, so that replicas don't predict a goal twice. */
    public Uni<Void> update(CampaignProjection campaign, CampaignPerformance performance, Instant now) {
        return goals.of(campaign.tenant(), campaign.id())
                .chain(known -> switch (PredictionStateRules.of(Course.of(campaign), now)) {
                    case ENDED -> end(campaign, known, now);
                    case PREDICTED -> predict(campaign, known, performance, now);
                    case WAITING, NOT_STARTED, NO_GOALS -> Uni.createFrom().voidItem();
                });
    }

    /** A campaign that was ended by hand is scored earlier than planned. */
    private Uni<Void> end(CampaignProjection campaign, List<PredictedGoal> known, Instant now) {
        if (!campaign.status().isRunning()) {
            known.stream().filter(goal -> !goal.isScored()).forEach(goal -> goal.end(now.plus(config.settling())));
        }
        return Uni.createFrom().voidItem();
    }

    /** Returns the campaign's goals as they are planned now; new ones are saved. */
    private Uni<List<PredictedGoal>> follow(CampaignProjection campaign, List<PredictedGoal> known) {
        return Multi.createFrom()
                .iterable(campaign.goals())
                .onItem()
                .transformToUniAndConcatenate(goal -> follow(campaign, goal, known))
                .collect()
                .asList()
                .call(goals::flush);
    }

    private Uni<PredictedGoal> follow(CampaignProjection campaign, CampaignGoal goal, List<PredictedGoal> known) {
        PredictedGoal predicted = known.stream()
                .filter(one -> one.isOf(goal))
                .findFirst()
                .orElseGet(() -> new PredictedGoal(campaign.tenant(), campaign.id(), goal));
        if (predicted.isScored()) {
            return Uni.createFrom().item(predicted);
        }
        predicted.plan(goal.target(), campaign.endsAt(), config.settling());
        return goals.persist(predicted);
    }

    private Uni<Void> predict(
            CampaignProjection campaign, List<PredictedGoal> known, CampaignPerformance performance, Instant now) {
        return follow(campaign, known)
                .chain(followed ->
                        situations.load(campaign, performance, now).map(found -> new Planned(followed, found)))
                .chain(planned -> models.of(campaign.tenant()).map(fitted -> planned.by(fitted.model())))
                .chain(predictions::save);
    }

    private record Planned(List<PredictedGoal> goals, List<GoalSituation> situations) {

        Request by(TenantModel model) {
            return new Request(model, goals, situations);
        }
    }
}
