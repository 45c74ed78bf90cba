package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.common.tenancy.TenantTransaction;
import com.dryjets.common.tenancy.Tenants;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives up waiting for channels that do not answer. Several replicas may run it: the campaign's row is locked first. */
@ApplicationScoped
class WorkflowTicker {

    private static final Logger LOG = Logger.getLogger(WorkflowTicker.class);
    private static final int BATCH = 100;

    private final TenantTransaction transactions;
    private final WorkflowRepository steps;
    private final CampaignRepository campaigns;
    private final Workflow workflow;
    private final WorkflowConfig config;
    private final Clock clock;

    WorkflowTicker(
            TenantTransaction transactions,
            WorkflowRepository steps,
            CampaignRepository campaigns,
            Workflow workflow,
            WorkflowConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.steps = steps;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> timeOut() {
        return transactions
                .run(
                        Tenants.ALL,
                        () -> steps.schedulingSinceBefore(clock.instant().minus(config.answerWithin()), BATCH))
                .onItem()
                .transformToMulti(overdue -> Multi.createFrom().iterable(overdue))
                .onItem()
                .transformToUniAndConcatenate(this::timeOut)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> timeOut(WorkflowStep overdue) {
        return transactions
                .run(
                        overdue.tenant,
                        () -> campaigns.lock(overdue.tenant, overdue.campaignId).chain(workflow::timeOut))
                .invoke(() -> LOG.warnf("Channels did not answer in time: campaignId=%s", overdue.campaignId));
    }
}
