package com.dryjets.orchestrator.dashboard;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.orchestrator.assessment.LatestAssessment;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.overview.CampaignMetrics;
import com.dryjets.orchestrator.prediction.LatestPrediction;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads all parts of a campaign's dashboard at the same time. */
@ApplicationScoped
class DashboardService {

    private final CampaignParts campaign;
    private final FindingParts findings;
    private final OutlookParts outlook;

    DashboardService(CampaignParts campaign, FindingParts findings, OutlookParts outlook) {
        this.campaign = campaign;
        this.findings = findings;
        this.outlook = outlook;
    }

    private record Known(
            Part<FactsView> facts,
            Part<CampaignMetrics> performance,
            Part<PublicationsView> publications,
            Part<LatestAssessment> assessment,
            Part<FreshnessView> freshness) {}

    private record Found(
            Part<List<ActionView>> actions,
            Part<List<FailureView>> failures,
            Part<List<RecommendationView>> recommendations) {}

    private record Ahead(Part<List<LatestPrediction>> predictions, Part<StrategiesView> strategies) {}

    /** Fails with 404 for an unknown campaign; a part that fails or is slow is only marked. */
    Uni<DashboardView> show(Caller caller, UUID campaignId) {
        String tenant = caller.tenant();
        return Uni.combine()
                .all()
                .unis(known(tenant, campaignId), found(tenant, campaignId), ahead(tenant, campaignId))
                .with((known, found, ahead) -> new DashboardView(
                        campaignId,
                        known.facts(),
                        found.actions(),
                        known.performance(),
                        known.publications(),
                        found.failures(),
                        found.recommendations(),
                        ahead.predictions(),
                        ahead.strategies(),
                        known.assessment(),
                        known.freshness()));
    }

    private Uni<Known> known(String tenant, UUID campaignId) {
        return Uni.combine()
                .all()
                .unis(
                        campaign.facts(tenant, campaignId),
                        campaign.performance(tenant, campaignId),
                        campaign.publications(tenant, campaignId),
                        campaign.assessment(tenant, campaignId),
                        campaign.freshness(tenant, campaignId))
                .with(Known::new);
    }

    private Uni<Found> found(String tenant, UUID campaignId) {
        return Uni.combine()
                .all()
                .unis(
                        findings.actions(tenant, campaignId),
                        findings.failures(tenant, campaignId),
                        findings.recommendations(tenant, campaignId))
                .with(Found::new);
    }

    private Uni<Ahead> ahead(String tenant, UUID campaignId) {
        return Uni.combine()
                .all()
                .unis(outlook.predictions(tenant, campaignId), outlook.strategies(tenant, campaignId))
                .with(Ahead::new);
    }
}
