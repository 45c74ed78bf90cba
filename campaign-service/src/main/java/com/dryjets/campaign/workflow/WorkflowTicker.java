package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.CampaignKey;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Times out steps of channels that do not answer or report. Several replicas may run it, because each locks the
 * campaign's row first and then checks the steps again.
 */
@ApplicationScoped
class WorkflowTicker {

    private static final int BATCH = 100;

    private final IsolatedWork<UUID> work = new IsolatedWork<>("Time out workflow step", "campaignId");
    private final TenantTransaction transactions;
    private final WorkflowRepository steps;
    private final Campaigns campaigns;
    private final Workflow workflow;
    private final Clock clock;

    WorkflowTicker(
            TenantTransaction transactions,
            WorkflowRepository steps,
            Campaigns campaigns,
            Workflow workflow,
            Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Scheduled(
            every = "2s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> timeOut() {
        return work.tick(() -> due().chain(due -> work.each(due, CampaignKey::id, this::timeOut)));
    }

    private Uni<List<CampaignKey>> due() {
        return transactions.run(Tenants.ALL, () -> steps.due(clock.instant(), work.backingOff(), BATCH));
    }

    private Uni<Void> timeOut(CampaignKey due) {
        return transactions.run(
                due.tenant(),
                () -> campaigns
                        .lockIfFree(due.tenant(), due.id())
                        .onItem()
                        .ifNotNull()
                        .transformToUni(workflow::timeOut));
    }
}
