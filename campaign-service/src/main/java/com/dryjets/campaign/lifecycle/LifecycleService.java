package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.common.event.CampaignEvent;
import com.dryjets.common.event.CampaignEvent.CampaignArchived;
import com.dryjets.common.event.CampaignEvent.CampaignCompleted;
import com.dryjets.common.event.CampaignEvent.CampaignPaused;
import com.dryjets.common.event.CampaignEvent.CampaignResumed;
import com.dryjets.common.outbox.Outbox;
import com.dryjets.common.problem.Problem;
import com.dryjets.common.tenancy.Caller;
import com.dryjets.common.tenancy.TenantTransaction;
import com.dryjets.common.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Pauses, resumes, completes and puts away campaigns. */
@ApplicationScoped
class LifecycleService {

    private static final Logger LOG = Logger.getLogger(LifecycleService.class);

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final Workflow workflow;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    LifecycleService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            Workflow workflow,
            History history,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<CampaignView> pause(Caller caller, UUID id, @Nullable String reason) {
        return change(caller, id, new Change(CampaignStatus.PAUSED, "paused", reason, new CampaignPaused(id, reason)));
    }

    /** From PAUSED only: a draft becomes active by its launch. */
    Uni<CampaignView> resume(Caller caller, UUID id) {
        return change(caller, id, new Change(CampaignStatus.ACTIVE, "resumed", null, new CampaignResumed(id)));
    }

    Uni<CampaignView> complete(Caller caller, UUID id, @Nullable String reason) {
        return change(caller, id, new Change(CampaignStatus.COMPLETED, "completed", reason, new CampaignCompleted(id)));
    }

    Uni<CampaignView> archive(Caller caller, UUID id) {
        return change(caller, id, new Change(CampaignStatus.ARCHIVED, "archived", null, new CampaignArchived(id)));
    }

    /** Running campaigns of all tenants whose end has come. */
    Uni<List<Campaign>> ended(Instant now, int limit) {
        return transactions.run(Tenants.ALL, () -> campaigns.endedBy(now, limit));
    }

    private record Change(
            CampaignStatus to, String what, @Nullable String reason, CampaignEvent event) {}

    private Uni<CampaignView> change(Caller caller, UUID id, Change change) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .lock(caller.tenant(), id)
                        .invoke(campaign -> move(campaign, change))
                        .call(campaign -> history.add(campaign, caller, change.what(), change.reason()))
                        .call(campaign -> outbox.write(caller.tenant(), change.event()))
                        .call(campaign -> change.to() == CampaignStatus.COMPLETED
                                ? workflow.finish(campaign)
                                : Uni.createFrom().voidItem())
                        .invoke(() -> LOG.infof("Campaign %s: campaignId=%s", change.what(), id))
                        .map(CampaignView::of));
    }

    private void move(Campaign campaign, Change change) {
        if (change.to() == CampaignStatus.ACTIVE && campaign.status() != CampaignStatus.PAUSED) {
            throw Problem.conflict("Only a paused campaign can be resumed.");
        }
        campaign.moveTo(change.to(), clock.instant());
    }
}
