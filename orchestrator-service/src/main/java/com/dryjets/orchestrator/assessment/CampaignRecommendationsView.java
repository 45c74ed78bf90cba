package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.rest.Page;
import com.dryjets.orchestrator.decisionlog.HitRateView;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest assessment of a campaign and its recommendations.
 *
 * @param assessedAt time of the latest assessment, absent before the first one
 * @param metricsAsOf time of the newest metrics that were assessed
 * @param assessments one for each kind, with the reason why there is advice or none
 * @param items recommendations, newest first; among open ones, kinds whose advice does not help are last
 * @param hitRates how often accepted recommendations of each kind were followed by better results, in all campaigns
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignRecommendationsView(
        UUID campaignId,
        @Nullable Instant assessedAt,
        @Nullable Instant metricsAsOf,
        List<AssessmentSummary> assessments,
        List<RecommendationView> items,
        @Nullable String nextCursor,
        List<HitRateView> hitRates) {

    static CampaignRecommendationsView of(
            UUID campaignId,
            Optional<CampaignAssessment> latest,
            Page<RecommendationView> recommendations,
            List<HitRateView> hitRates) {
        return new CampaignRecommendationsView(
                campaignId,
                latest.map(CampaignAssessment::assessedAt).orElse(null),
                latest.map(CampaignAssessment::metricsAsOf).orElse(null),
                latest.map(CampaignAssessment::assessments).orElse(List.of()),
                recommendations.items(),
                recommendations.nextCursor(),
                hitRates);
    }
}
