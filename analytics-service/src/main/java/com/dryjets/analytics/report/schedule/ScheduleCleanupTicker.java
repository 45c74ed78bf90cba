package com.dryjets.analytics.report.schedule;

import com.dryjets.analytics.campaign.CampaignMetricsService;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the schedules of campaigns that were deleted. */
@ApplicationScoped
class ScheduleCleanupTicker {

    private final IsolatedWork<String> cleanup =
            new IsolatedWork<>("Delete report schedules of deleted campaigns", "service");
    private final TenantTransaction transactions;
    private final ScheduleRepository repository;
    private final CampaignMetricsService campaigns;

    ScheduleCleanupTicker(
            TenantTransaction transactions, ScheduleRepository repository, CampaignMetricsService campaigns) {
        this.transactions = transactions;
        this.repository = repository;
        this.campaigns = campaigns;
    }

    @Scheduled(every = "1h", delayed = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOfDeletedCampaigns() {
        return cleanup.tick(() -> transactions.sql(
                Tenants.ALL,
                connection ->
                        campaigns.deleted(connection).chain(deleted -> repository.deleteOf(connection, deleted))));
    }
}
