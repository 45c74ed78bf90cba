package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.assessment.CampaignAnalyzer.CampaignAnalysis;
import com.dryjets.orchestrator.failure.FailureDetector;
import com.dryjets.orchestrator.prediction.PredictionUpdater;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.recommendation.RecommendationIssuer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Updates what follows from an assessment: a campaign's recommendations, failures and predictions. */
@ApplicationScoped
class CampaignUpdates {

    private final RecommendationIssuer recommendations;
    private final FailureDetector failures;
    private final PredictionUpdater predictions;

    CampaignUpdates(RecommendationIssuer recommendations, FailureDetector failures, PredictionUpdater predictions) {
        this.recommendations = recommendations;
        this.failures = failures;
        this.predictions = predictions;
    }

    /** Works in the session that has locked the campaign. */
    Uni<Void> apply(CampaignProjection campaign, CampaignAnalysis analysis, Instant now) {
        return recommendations
                .update(campaign, analysis.assessments(), now)
                .chain(() -> failures.update(campaign, analysis.performance(), analysis.benchmarks(), now))
                .chain(() -> predictions.update(campaign, analysis.performance(), now));
    }
}
