package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Creates campaigns and reads them with their history. */
@ApplicationScoped
class CampaignService {

    private static final Logger LOG = Logger.getLogger(CampaignService.class);

    private final TenantTransaction transactions;
    private final Campaigns campaigns;
    private final HistoryRepository history;
    private final CampaignJournal journal;
    private final Idempotency idempotency;

    CampaignService(
            TenantTransaction transactions,
            Campaigns campaigns,
            HistoryRepository history,
            CampaignJournal journal,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.history = history;
        this.journal = journal;
        this.idempotency = idempotency;
    }

    Uni<CampaignView> create(Idempotency.Request request, CreateCampaign body) {
        CampaignPlan plan = body.plan();
        Caller caller = request.caller();
        return transactions.run(
                caller.tenant(), () -> idempotency.once(request, CampaignView.class, () -> create(caller, plan)));
    }

    private Uni<CampaignView> create(Caller caller, CampaignPlan plan) {
        return campaigns
                .create(plan, caller)
                .call(draft -> journal.record(
                        draft, caller, HistoryNote.of("created"), new CampaignCreated(draft.id, draft.facts())))
                .invoke(draft -> LOG.infof("Campaign created campaignId=%s", draft.id))
                .map(CampaignView::of);
    }

    Uni<CampaignView> get(Caller caller, UUID id) {
        return campaigns.read(caller, id, campaign -> Uni.createFrom().item(CampaignView.of(campaign)));
    }

    Uni<TagCounts> tags(Caller caller) {
        return campaigns.tags(caller).map(TagCounts::new);
    }

    Uni<Page<HistoryChange>> history(Caller caller, UUID id, PageRequest page) {
        return campaigns.read(caller, id, campaign -> history.page(caller.tenant(), id, page));
    }
}
