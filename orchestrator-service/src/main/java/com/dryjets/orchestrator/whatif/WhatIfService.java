package com.dryjets.orchestrator.whatif;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Computation;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Answers what-if questions about a campaign's budget. */
@ApplicationScoped
class WhatIfService {

    private final TenantTransaction transactions;
    private final CampaignService campaigns;
    private final PerformanceService performance;
    private final Clock clock;

    WhatIfService(
            TenantTransaction transactions, CampaignService campaigns, PerformanceService performance, Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.performance = performance;
        this.clock = clock;
    }

    /** Fails with 404 for an unknown campaign, 400 or 422 for a change that it cannot have. */
    Uni<WhatIfView> answer(Caller caller, UUID campaignId, WhatIfQuestion question) {
        return transactions
                .run(caller.tenant(), () -> load(caller.tenant(), campaignId))
                .invoke(campaign -> campaign.check(question))
                .chain(campaign -> Computation.offTheEventLoop(() -> WhatIfRules.answer(campaign, question)));
    }

    private Uni<WhatIfCampaign> load(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId).chain(this::addPerformance);
    }

    private Uni<WhatIfCampaign> addPerformance(CampaignProjection campaign) {
        return performance
                .of(campaign.tenant(), campaign.id())
                .map(days -> WhatIfCampaign.of(campaign, days, clock.instant()));
    }
}
