package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.assessment.CampaignAnalyzer.CampaignAnalysis;
import com.dryjets.orchestrator.assessment.CampaignAnalyzer.CampaignReading;
import com.dryjets.orchestrator.projection.CampaignLease;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Assesses a campaign that has changed: leases it, analyzes its metrics, and saves what follows from them. */
@ApplicationScoped
class AssessmentService {

    private final TenantTransaction transactions;
    private final DueCampaignService dueCampaigns;
    private final CampaignService campaigns;
    private final CampaignAnalyzer analyzer;
    private final AssessmentResults results;
    private final Clock clock;

    AssessmentService(
            TenantTransaction transactions,
            DueCampaignService dueCampaigns,
            CampaignService campaigns,
            CampaignAnalyzer analyzer,
            AssessmentResults results,
            Clock clock) {
        this.transactions = transactions;
        this.dueCampaigns = dueCampaigns;
        this.campaigns = campaigns;
        this.analyzer = analyzer;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Assesses a campaign, unless another replica does. Neither a transaction nor a lock is held while it is analyzed. One
     * transaction ends the lease and saves the result, so a failure leaves the campaign due.
     */
    Uni<Void> assess(String tenant, UUID campaignId) {
        return dueCampaigns.lease(tenant, campaignId).onItem().ifNotNull().transformToUni(this::assessLeased);
    }

    private Uni<Void> assessLeased(CampaignLease lease) {
        return transactions
                .run(lease.tenant(), () -> read(lease))
                .chain(analyzer::analyze)
                .chain(analysis -> transactions.run(lease.tenant(), () -> finish(lease, analysis)));
    }

    private Uni<CampaignReading> read(CampaignLease lease) {
        return campaigns
                .get(lease.tenant(), lease.campaignId())
                .chain(campaign -> analyzer.read(campaign, clock.instant()));
    }

    private Uni<Void> finish(CampaignLease lease, CampaignAnalysis analysis) {
        return dueCampaigns.finish(lease).onItem().ifNotNull().transformToUni(campaign -> save(campaign, analysis));
    }

    /** An analysis of a campaign that has changed itself is of no use; the campaign is due again. */
    private Uni<Void> save(CampaignProjection campaign, CampaignAnalysis analysis) {
        return campaign.version() == analysis.campaignVersion()
                ? results.save(campaign, analysis, clock.instant().truncatedTo(ChronoUnit.MICROS))
                : Uni.createFrom().voidItem();
    }
}
