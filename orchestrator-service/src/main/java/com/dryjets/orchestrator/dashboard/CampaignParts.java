package com.dryjets.orchestrator.dashboard;

import com.dryjets.orchestrator.assessment.AssessmentReader;
import com.dryjets.orchestrator.assessment.LatestAssessment;
import com.dryjets.orchestrator.overview.ActionService;
import com.dryjets.orchestrator.overview.CampaignMetrics;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.projection.PublicationService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads what is known of a campaign itself: facts, content, metrics, and how fresh they are. */
@ApplicationScoped
class CampaignParts {

    private final PartReader reader;
    private final CampaignService campaigns;
    private final PublicationService publications;
    private final ActionService actions;
    private final AssessmentReader assessments;

    CampaignParts(
            PartReader reader,
            CampaignService campaigns,
            PublicationService publications,
            ActionService actions,
            AssessmentReader assessments) {
        this.reader = reader;
        this.campaigns = campaigns;
        this.publications = publications;
        this.actions = actions;
        this.assessments = assessments;
    }

    /** Fails with 404 for an unknown campaign. */
    Uni<Part<FactsView>> facts(String tenant, UUID campaignId) {
        return reader.read(
                tenant, "facts", () -> campaigns.get(tenant, campaignId).map(FactsView::of));
    }

    Uni<Part<PublicationsView>> publications(String tenant, UUID campaignId) {
        return reader.read(
                tenant,
                "publications",
                () -> publications.summarize(tenant, campaignId).map(PublicationsView::of));
    }

    /** Without channels before the first assessment. */
    Uni<Part<CampaignMetrics>> performance(String tenant, UUID campaignId) {
        return reader.read(
                tenant,
                "performance",
                () -> actions.metrics(tenant, campaignId)
                        .chain(found -> found.map(metrics -> Uni.createFrom().item(metrics))
                                .orElseGet(() -> campaigns
                                        .get(tenant, campaignId)
                                        .map(campaign -> nothingYet(campaign.currency())))));
    }

    private static CampaignMetrics nothingYet(String currency) {
        return new CampaignMetrics(null, currency, BigDecimal.ZERO, BigDecimal.ZERO, List.of());
    }

    Uni<Part<LatestAssessment>> assessment(String tenant, UUID campaignId) {
        return reader.read(tenant, "assessment", () -> assessments.latest(tenant, campaignId));
    }

    Uni<Part<FreshnessView>> freshness(String tenant, UUID campaignId) {
        return reader.read(
                tenant,
                "freshness",
                () -> publications
                        .changedAt(tenant, campaignId)
                        .chain(changedAt -> assessments
                                .times(tenant, campaignId)
                                .map(times -> new FreshnessView(
                                        times.metricsAsOf(), changedAt.orElse(null), times.assessedAt()))));
    }
}
