package com.dryjets.campaign.overview;

import com.dryjets.campaign.budget.PacingRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignFilter;
import com.dryjets.campaign.campaign.CampaignSort;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.StatusTotals;
import com.dryjets.campaign.overview.AttentionRules.Position;
import com.dryjets.campaign.overview.AttentionRules.Urgent;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lists campaigns with a few queries, however many campaigns a page has. */
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

    /** A page of the campaigns with a problem. Their order is made from four values of each open campaign. */
    Uni<CampaignList> urgent(Caller caller, CampaignFilter filter, PageRequest page) {
        String tenant = caller.tenant();
        Optional<Position> after = page.after().map(Position::of);
        Instant now = clock.instant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .open(tenant, filter)
                        .chain(open -> workflows
                                .failing(tenant)
                                .chain(steps -> items.failing(tenant)
                                        .map(failed -> AttentionRules.urgent(open, steps, failed, now)))
                                .chain(urgent -> urgent(tenant, filter, urgent, after, page))));
    }

    private Uni<CampaignList> urgent(
            String tenant, CampaignFilter filter, List<Urgent> all, Optional<Position> after, PageRequest page) {
        List<Urgent> found = all.stream()
                .filter(one -> filter.includes(one.campaign().status()))
                .filter(one -> after.isEmpty() || one.position().compareTo(after.get()) > 0)
                .limit(page.fetch())
                .toList();
        Page<Urgent> shown = Page.of(found, page, one -> one.position().cursor());
        List<UUID> ids = shown.items().stream().map(one -> one.campaign().id()).toList();
        List<StatusTotals> totals = all.stream().map(Urgent::totals).toList();
        return campaigns
                .of(tenant, ids)
                .chain(campaigns -> summaries(tenant, campaigns))
                .map(items -> CampaignList.of(items, shown.nextCursor(), filter, totals));
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
