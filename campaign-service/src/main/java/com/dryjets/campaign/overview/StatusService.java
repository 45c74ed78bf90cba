package com.dryjets.campaign.overview;

import com.dryjets.campaign.campaign.Allocations;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.performance.PerformanceProjection;
import com.dryjets.campaign.projection.CampaignItem;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemFilter;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.workflow.WorkflowQuery;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the status of a campaign from every feature. */
@ApplicationScoped
class StatusService {

    private final Campaigns campaigns;
    private final Allocations allocations;
    private final WorkflowQuery workflows;
    private final ContentProjection content;
    private final ItemProjection items;
    private final PerformanceProjection performance;

    StatusService(
            Campaigns campaigns,
            Allocations allocations,
            WorkflowQuery workflows,
            ContentProjection content,
            ItemProjection items,
            PerformanceProjection performance) {
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.workflows = workflows;
        this.content = content;
        this.items = items;
        this.performance = performance;
    }

    private record Parts(Campaign campaign, WorkflowView workflow, List<ChannelAllocation> allocations) {}

    Uni<StatusView> status(Caller caller, UUID id) {
        return campaigns.read(
                caller,
                id,
                campaign -> workflows
                        .of(caller.tenant(), id)
                        .chain(workflow ->
                                allocations.of(campaign).map(shares -> new Parts(campaign, workflow, shares)))
                        .chain(this::status));
    }

    private Uni<StatusView> status(Parts parts) {
        Campaign campaign = parts.campaign();
        return items.counts(campaign.tenant(), campaign.id())
                .chain(counts -> performance
                        .of(campaign)
                        .map(totals -> new StatusView(
                                CampaignView.of(campaign),
                                parts.workflow(),
                                parts.allocations(),
                                counts,
                                totals.total().totals())));
    }

    Uni<ContentView> content(Caller caller, UUID id) {
        return campaigns.read(
                caller, id, campaign -> content.of(caller.tenant(), id).map(ContentView::of));
    }

    Uni<Page<CampaignItem>> items(Caller caller, UUID id, ItemFilter filter, PageRequest page) {
        return campaigns.read(caller, id, campaign -> items.page(caller.tenant(), id, filter, page));
    }
}
