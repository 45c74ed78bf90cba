package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Planning campaigns and finding them again. */
@ApplicationScoped
class CampaignService {

    private static final Logger LOG = Logger.getLogger(CampaignService.class);

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final History history;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    CampaignService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            History history,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.history = history;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<CampaignView> create(Idempotency.Request request, CreateCampaign plan) {
        CampaignPlan checked = plan.plan();
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(),
                () -> idempotency.once(request, CampaignView.class, () -> createDraft(caller, checked)));
    }

    private Uni<CampaignView> createDraft(Caller caller, CampaignPlan plan) {
        Campaign draft = new Campaign(plan, caller, clock.instant());
        return campaigns
                .persist(draft)
                .call(() -> history.add(draft, caller, "created", null))
                .call(() -> outbox.write(caller.tenant(), new CampaignCreated(draft.id, draft.facts())))
                .invoke(() -> LOG.infof("Campaign created: campaignId=%s", draft.id))
                .map(CampaignView::of);
    }

    Uni<CampaignView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> campaigns.get(caller.tenant(), id).map(CampaignView::of));
    }

    Uni<Page<HistoryEntry.HistoryChange>> history(Caller caller, UUID id, PageRequest page) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .get(caller.tenant(), id)
                        .chain(campaign -> history.of(caller.tenant(), campaign.id, page)));
    }
}
