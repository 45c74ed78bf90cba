package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Gives up waiting for channels that do not answer or report. Several replicas may run it: the campaign's row is locked
 * first, and what another replica has done meanwhile is looked at again.
 */
@ApplicationScoped
class WorkflowTicker {

    private static final Logger LOG = Logger.getLogger(WorkflowTicker.class);
    private static final int BATCH = 100;

    private final TenantTransaction transactions;
    private final WorkflowRepository steps;
    private final CampaignRepository campaigns;
    private final Workflow workflow;
    private final Clock clock;

    WorkflowTicker(
            TenantTransaction transactions,
            WorkflowRepository steps,
            CampaignRepository campaigns,
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
        return transactions
                .run(Tenants.ALL, () -> steps.due(clock.instant(), BATCH))
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndConcatenate(this::timeOut)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> timeOut(WorkflowStep due) {
        return transactions
                .run(
                        due.tenant,
                        () -> campaigns
                                .findIfFree(due.tenant, due.campaignId)
                                .onItem()
                                .ifNotNull()
                                .transformToUni(workflow::timeOut))
                // One campaign that makes trouble must not keep the others from being looked at.
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Time-out not applied: campaignId=%s", due.campaignId))
                .onFailure()
                .recoverWithNull();
    }
}
