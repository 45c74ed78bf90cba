package com.dryjets.orchestrator.dashboard;

import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads all parts of a campaign's dashboard at the same time. */
@ApplicationScoped
class DashboardService {

    private final CampaignParts campaign;
    private final FindingParts findings;

    DashboardService(CampaignParts campaign, FindingParts findings) {
        this.campaign = campaign;
        this.findings = findings;
    }

    /** Fails with 404 for an unknown campaign; a part that fails or is slow is only marked. */
    Uni<DashboardView> show(Caller caller, UUID campaignId) {
        String tenant = caller.tenant();
        return Uni.combine()
                .all()
                .unis(
                        campaign.facts(tenant, campaignId),
                        findings.actions(tenant, campaignId),
                        campaign.performance(tenant, campaignId),
                        campaign.publications(tenant, campaignId),
                        findings.failures(tenant, campaignId),
                        findings.recommendations(tenant, campaignId),
                        campaign.assessment(tenant, campaignId),
                        campaign.freshness(tenant, campaignId))
                .with((facts, actions, performance, publications, failures, recommendations, assessment, freshness) ->
                        new DashboardView(
                                campaignId,
                                facts,
                                actions,
                                performance,
                                publications,
                                failures,
                                recommendations,
                                assessment,
                                freshness));
    }
}
