package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.orchestrator.projection.DueCampaignService;
import com.dryjets.orchestrator.recommendation.RecommendationRepository.ExpiredCampaign;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Marks campaigns with expired recommendations as due: without new metrics nothing else would assess them. */
@ApplicationScoped
class ExpiryTicker {

    private static final int BATCH = 100;

    private final TenantTransaction transactions;
    private final RecommendationRepository recommendations;
    private final DueCampaignService dueCampaigns;
    private final Clock clock;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Mark expired recommendations", "campaignId");

    ExpiryTicker(
            TenantTransaction transactions,
            RecommendationRepository recommendations,
            DueCampaignService dueCampaigns,
            Clock clock) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.dueCampaigns = dueCampaigns;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> markExpired() {
        return work.tick(() -> recommendations
                .expired(clock.instant(), BATCH)
                .chain(expired -> work.each(expired, ExpiredCampaign::campaignId, this::mark)));
    }

    private Uni<Void> mark(ExpiredCampaign expired) {
        return transactions.run(expired.tenant(), () -> dueCampaigns.mark(expired.tenant(), expired.campaignId()));
    }
}
