package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.DueCampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Assesses a campaign that has changed: claims it, analyzes its metrics and updates its recommendations and failures. */
@ApplicationScoped
class AssessmentService {

    private final TenantTransaction transactions;
    private final DueCampaignService dueCampaigns;
    private final CampaignAnalyzer analyzer;
    private final CampaignUpdates updates;
    private final AssessmentResultService results;
    private final Clock clock;

    AssessmentService(
            TenantTransaction transactions,
            DueCampaignService dueCampaigns,
            CampaignAnalyzer analyzer,
            CampaignUpdates updates,
            AssessmentResultService results,
            Clock clock) {
        this.transactions = transactions;
        this.dueCampaigns = dueCampaigns;
        this.analyzer = analyzer;
        this.updates = updates;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Assesses a campaign, unless another replica already has. One transaction deletes the campaign's mark and saves the
     * result, so a failure leaves the campaign due.
     */
    Uni<Void> assess(String tenant, UUID campaignId) {
        return transactions.run(
                tenant,
                () -> dueCampaigns
                        .claim(tenant, campaignId)
                        .onItem()
                        .ifNotNull()
                        .transformToUni(this::assessClaimed));
    }

    private Uni<Void> assessClaimed(CampaignProjection campaign) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return analyzer.analyze(campaign, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .call(analysis -> updates.apply(campaign, analysis, now))
                .chain(analysis -> results.save(campaign, analysis, now));
    }
}
