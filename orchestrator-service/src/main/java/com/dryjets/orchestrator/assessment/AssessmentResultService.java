package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.decisionlog.HitRateService;
import com.dryjets.orchestrator.decisionlog.HitRateView;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.recommendation.RecommendationService;
import com.dryjets.orchestrator.recommendation.RecommendationStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows each campaign's latest assessment with the campaign's recommendations. */
@ApplicationScoped
class AssessmentResultService {

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final CampaignAssessmentRepository assessments;
    private final RecommendationService recommendations;
    private final HitRateService hitRates;

    AssessmentResultService(
            TenantTransaction transactions,
            CampaignService campaigns,
            CampaignAssessmentRepository assessments,
            RecommendationService recommendations,
            HitRateService hitRates) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.recommendations = recommendations;
        this.hitRates = hitRates;
    }

    /**
     * Which recommendations are shown.
     *
     * @param snoozed whether open ones whose decision is put off are shown, too
     */
    record Shown(Collection<RecommendationStatus> statuses, boolean snoozed) {}

    /** Shows a campaign's latest assessment with a page of its recommendations. Fails with 404 for an unknown campaign. */
    Uni<CampaignRecommendationsView> show(Caller caller, UUID campaignId, Shown shown, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .get(tenant, campaignId)
                        .chain(() -> hitRates.rates(tenant))
                        .chain(rates -> show(tenant, campaignId, shown, page, rates)));
    }

    private Uni<CampaignRecommendationsView> show(
            String tenant, UUID campaignId, Shown shown, PageRequest page, List<HitRateView> rates) {
        return recommendations
                .list(tenant, campaignId, shown.statuses(), shown.snoozed(), HitRateService.unhelpful(rates), page)
                .chain(found -> assessments
                        .find(tenant, campaignId)
                        .map(latest ->
                                CampaignRecommendationsView.of(campaignId, Optional.ofNullable(latest), found, rates)));
    }
}
