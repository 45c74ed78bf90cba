package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignFilter;
import com.dryjets.campaign.campaign.CampaignSort;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.projection.ItemTotals;
import com.dryjets.campaign.workflow.WorkflowQuery;
import com.dryjets.campaign.workflow.WorkflowSummary;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lists campaigns with four queries, however many campaigns a page has. */
@ApplicationScoped
class ListService {

    private static final Logger LOG = Logger.getLogger(ListService.class);

    private final TenantTransaction transactions;
    private final Campaigns campaigns;
    private final WorkflowQuery workflows;
    private final ItemProjection items;
    private final Clock clock;

    ListService(
            TenantTransaction transactions,
            Campaigns campaigns,
            WorkflowQuery workflows,
            ItemProjection items,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.workflows = workflows;
        this.items = items;
        this.clock = clock;
    }

    Uni<CampaignList> list(Caller caller, CampaignFilter filter, CampaignSort sort, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant, () -> campaigns.page(tenant, filter, sort, page).chain(found -> list(tenant, filter, found)));
    }

    private Uni<CampaignList> list(String tenant, CampaignFilter filter, Page<Campaign> page) {
        return summaries(tenant, page.items())
                .chain(items -> campaigns
                        .totals(tenant, filter)
                        .map(totals -> CampaignList.of(items, page.nextCursor(), filter, totals)));
    }

    private Uni<List<CampaignSummary>> summaries(String tenant, List<Campaign> found) {
        Instant now = clock.instant();
        List<UUID> ids = found.stream().map(Campaign::id).toList();
        return workflows
                .summaries(tenant, ids)
                .chain(byWorkflow -> items.totals(tenant, ids, now)
                        .map(byItems -> found.stream()
                                .flatMap(campaign -> readable(
                                        campaign,
                                        byWorkflow.getOrDefault(campaign.id(), WorkflowSummary.NOT_STARTED),
                                        byItems.getOrDefault(campaign.id(), ItemTotals.NONE),
                                        now))
                                .toList()));
    }

    /** Leaves out a campaign whose values cannot be summarized, so that it never takes the list down. */
    private static Stream<CampaignSummary> readable(
            Campaign campaign, WorkflowSummary workflow, ItemTotals items, Instant now) {
        try {
            return Stream.of(summary(campaign, workflow, items, now));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign cannot be summarized campaignId=%s", campaign.id());
            return Stream.empty();
        }
    }

    private static CampaignSummary summary(Campaign campaign, WorkflowSummary workflow, ItemTotals items, Instant now) {
        return CampaignSummary.of(
                CampaignView.of(campaign),
                campaign.spent(),
                workflow,
                items,
                PacingRules.pace(campaign, campaign.spent(), now));
    }
}
