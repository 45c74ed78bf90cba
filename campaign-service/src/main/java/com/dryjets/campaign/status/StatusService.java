package com.dryjets.campaign.status;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.projection.ItemQuery;
import com.dryjets.campaign.projection.PerformanceProjection;
import com.dryjets.campaign.workflow.WorkflowQuery;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Reads where a campaign stands, from this service's own data and projections. */
@ApplicationScoped
class StatusService {

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final ContentProjection content;
    private final ItemProjection items;
    private final ItemQuery list;
    private final PerformanceProjection performance;
    private final WorkflowQuery workflow;

    StatusService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            AllocationRepository allocations,
            ContentProjection content,
            ItemProjection items,
            ItemQuery list,
            PerformanceProjection performance,
            WorkflowQuery workflow) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.content = content;
        this.items = items;
        this.list = list;
        this.performance = performance;
        this.workflow = workflow;
    }

    Uni<StatusView> status(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return read(
                caller,
                id,
                campaign -> workflow.of(tenant, id)
                        .chain(steps -> allocations
                                .of(tenant, id)
                                .chain(shares -> items.counts(tenant, id)
                                        .chain(counts -> performance
                                                .of(tenant, id)
                                                .map(days -> new StatusView(
                                                        CampaignView.of(campaign),
                                                        steps,
                                                        shares,
                                                        counts,
                                                        StatusView.total(days).totals()))))));
    }

    Uni<WorkflowView> workflow(Caller caller, UUID id) {
        return read(caller, id, campaign -> workflow.of(caller.tenant(), id));
    }

    Uni<StatusView.MetricsView> metrics(Caller caller, UUID id) {
        return read(
                caller,
                id,
                campaign -> performance.of(caller.tenant(), id).map(days -> StatusView.MetricsView.of(id, days)));
    }

    Uni<StatusView.ContentView> content(Caller caller, UUID id) {
        return read(caller, id, campaign -> content.of(caller.tenant(), id).map(StatusView.ContentView::of));
    }

    Uni<Page<ItemQuery.CampaignItem>> items(Caller caller, UUID id, ItemQuery.Filter filter, PageRequest page) {
        return read(
                caller,
                id,
                campaign -> list.of(caller.tenant(), id, filter, page)
                        .map(found -> Page.of(found, page, ItemQuery::cursor)));
    }

    private <T> Uni<T> read(Caller caller, UUID id, Function<Campaign, Uni<T>> query) {
        return transactions.run(
                caller.tenant(), () -> campaigns.get(caller.tenant(), id).chain(query::apply));
    }
}
