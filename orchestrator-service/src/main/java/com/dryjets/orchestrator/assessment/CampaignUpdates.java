package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.assessment.CampaignAnalyzer.CampaignAnalysis;
import com.dryjets.orchestrator.decisionlog.HitRateService;
import com.dryjets.orchestrator.failure.FailureDetector;
import com.dryjets.orchestrator.overview.CampaignSummaryService;
import com.dryjets.orchestrator.prediction.PredictionUpdater;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.recommendation.RecommendationIssuer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Updates what follows from an assessment: a campaign's recommendations, failures and predictions, verdicts on what was
 * accepted, and its summary.
 */
@ApplicationScoped
class CampaignUpdates {

    private final RecommendationIssuer recommendations;
    private final FailureDetector failures;
    private final PredictionUpdater predictions;
    private final HitRateService hitRates;
    private final CampaignSummaryService summaries;

    CampaignUpdates(
            RecommendationIssuer recommendations,
            FailureDetector failures,
            PredictionUpdater predictions,
            HitRateService hitRates,
            CampaignSummaryService summaries) {
        this.recommendations = recommendations;
        this.failures = failures;
        this.predictions = predictions;
        this.hitRates = hitRates;
        this.summaries = summaries;
    }

    /** Works in the session that has locked the campaign. */
    Uni<Void> apply(CampaignProjection campaign, CampaignAnalysis analysis, Instant now) {
        return recommendations
                .update(campaign, analysis.assessments(), now)
                .chain(() -> failures.update(campaign, analysis.performance(), analysis.benchmarks(), now))
                .chain(() -> predictions.update(campaign, analysis.performance(), now))
                .chain(() -> hitRates.judge(campaign, analysis.performance(), now))
                .chain(() -> summaries.save(campaign, analysis.performance(), analysis.publications(), now));
    }
}
