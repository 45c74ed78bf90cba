package com.dryjets.analytics.report.share;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes links that expired long ago, and links to campaigns that were deleted. */
@ApplicationScoped
class LinkCleanupTicker {

    private final IsolatedWork<String> cleanup = new IsolatedWork<>("Delete useless report links", "service");
    private final TenantTransaction transactions;
    private final ReportLinkRepository repository;
    private final CampaignMetricsService campaigns;
    private final ShareConfig config;

    LinkCleanupTicker(
            TenantTransaction transactions,
            ReportLinkRepository repository,
            CampaignMetricsService campaigns,
            ShareConfig config) {
        this.transactions = transactions;
        this.repository = repository;
        this.campaigns = campaigns;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteUseless() {
        return cleanup.tick(() -> transactions.sql(
                Tenants.ALL,
                connection -> repository
                        .deleteExpired(connection, config.listExpiredFor())
                        .chain(() -> campaigns.deleted(connection))
                        .chain(deleted -> repository.deleteOf(connection, deleted))));
    }
}
