package com.dryjets.orchestrator.prediction;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.prediction.PredictedGoalRepository.Due;
import com.dryjets.orchestrator.prediction.ScoringRules.Made;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Scores the predictions of a goal whose campaign has ended. */
@ApplicationScoped
class PredictionScorer {

    private static final Logger LOG = Logger.getLogger(PredictionScorer.class);

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final PerformanceService performance;
    private final PredictedGoals goals;
    private final PredictionRecords records;
    private final Clock clock;

    PredictionScorer(
            TenantTransaction transactions,
            CampaignService campaigns,
            PerformanceService performance,
            PredictedGoals goals,
            PredictionRecords records,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.performance = performance;
        this.goals = goals;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Scores a goal, unless another replica already has, or the campaign was prolonged. One transaction saves the score and
     * adds it to the tenant's record, so that each goal counts once.
     */
    Uni<Void> score(Due due) {
        return transactions.run(
                due.tenant(),
                () -> campaigns
                        .lock(due.tenant(), due.campaignId())
                        .chain(campaign -> scoreLocked(campaign, due.id())));
    }

    private Uni<Void> scoreLocked(CampaignProjection campaign, UUID goalId) {
        Instant now = clock.instant();
        boolean running = campaign.status().isRunning() && now.isBefore(campaign.endsAt());
        return goals.open(campaign.tenant(), goalId, now)
                .onItem()
                .ifNotNull()
                .transformToUni(goal -> running ? goals.prolong(goal, campaign.endsAt()) : score(goal, now));
    }

    private Uni<Void> score(PredictedGoal goal, Instant now) {
        return performance
                .of(goal.tenant(), goal.campaignId())
                .chain(metrics -> goals.predictions(goal).map(predictions -> score(goal, predictions, metrics, now)))
                .chain(score -> records.add(goal.tenant(), score));
    }

    private static Score score(
            PredictedGoal goal, List<Prediction> predictions, CampaignPerformance metrics, Instant now) {
        Score score = ScoringRules.score(
                goal.goal(), goal.endsAt(), predictions.stream().map(Made::of).toList(), metrics);
        for (int i = 0; i < predictions.size(); i++) {
            predictions.get(i).score(score.outcomes().get(i));
        }
        goal.score(score, now);
        LOG.infof(
                "Predictions scored campaignId=%s goalId=%s reached=%s predictions=%d",
                goal.campaignId(), goal.id(), score.reached(), score.predictions());
        return score;
    }
}
