package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.budget.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.transition.Action;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Launches campaigns: loads, decides, applies, in one transaction that holds the campaign's row. */
@ApplicationScoped
class LaunchService {

    private static final Logger LOG = Logger.getLogger(LaunchService.class);

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final ContentProjection content;
    private final ItemProjection items;
    private final Workflow workflow;
    private final History history;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final Clock clock;

    LaunchService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            AllocationRepository allocations,
            ContentProjection content,
            ItemProjection items,
            Workflow workflow,
            History history,
            Outbox outbox,
            ChangeLog changes,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.content = content;
        this.items = items;
        this.workflow = workflow;
        this.history = history;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Two launches at once launch once: the second waits for the first and is then refused. That a draft was not ready
     * is kept, as a failed attempt of VALIDATE.
     */
    Uni<CampaignView> launch(LifecycleService.Order order, LaunchCampaign request) {
        String tenant = order.caller().tenant();
        return transactions
                .run(
                        tenant,
                        () -> campaigns
                                .lock(tenant, order.id())
                                .invoke(campaign -> ETag.require(order.ifMatch(), campaign.version()))
                                .chain(campaign -> load(campaign, request.allocations()))
                                .chain(input -> apply(order.caller(), input, request)))
                // Only here, after the commit, is a refusal a failure: what was noted of it stays.
                .map(Supplier::get);
    }

    private Uni<Supplier<CampaignView>> apply(Caller caller, LaunchInput input, LaunchCampaign request) {
        return switch (LaunchRules.decide(input, Ids.next(), clock.instant())) {
            case LaunchDecision.Refuse refusal -> Uni.createFrom().failure(Problem.conflict(refusal.why()));
            case LaunchDecision.NotReady notReady -> refuse(caller, input.campaign(), notReady.readiness());
            case LaunchDecision.Launch launch ->
                start(caller, input, launch.event(), request).map(view -> () -> view);
        };
    }

    private Uni<Supplier<CampaignView>> refuse(Caller caller, Campaign campaign, Readiness readiness) {
        return history.add(campaign, caller, "launch refused", readiness.complaint())
                .chain(() -> workflow.refused(campaign, readiness.complaint()))
                .map(ignored -> () -> {
                    throw Problem.conflict("The campaign is not ready.", readiness.missing());
                });
    }

    private Uni<CampaignView> start(
            Caller caller, LaunchInput input, CampaignLaunched launched, LaunchCampaign request) {
        Campaign campaign = input.campaign();
        campaign.become(CampaignStatus.ACTIVE, clock.instant());
        if (request.autoOptimizePercentage() != null) {
            campaign.allowAutoOptimize(request.autoOptimizePercentage());
        }
        return allocations
                .save(campaign, input.allocations())
                .chain(() -> history.add(
                        campaign,
                        caller,
                        new History.Change(
                                Action.LAUNCH.done(),
                                request.approvalNotes(),
                                CampaignStatus.DRAFT.name(),
                                CampaignStatus.ACTIVE.name())))
                .chain(() -> outbox.write(campaign.tenant(), launched))
                .chain(() -> workflow.start(campaign, launched.scheduleRequestId()))
                .invoke(() -> LOG.infof("Campaign launched: campaignId=%s", campaign.id()))
                .map(ignored -> CampaignView.of(campaign))
                .call(view -> changes.status(campaign.tenant(), campaign.id(), view));
    }

    /** What a launch would say now. */
    Uni<Readiness> readiness(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .get(caller.tenant(), id)
                        .chain(campaign -> load(campaign, List.of()))
                        .map(input -> LaunchRules.readiness(input, clock.instant())));
    }

    private Uni<LaunchInput> load(Campaign campaign, List<ChannelAllocation> asked) {
        String tenant = campaign.tenant();
        return shares(campaign, asked)
                .chain(shares -> content.of(tenant, campaign.id())
                        .chain(pieces -> items.counts(tenant, campaign.id())
                                .map(counts -> new LaunchInput(campaign, shares, pieces, counts))));
    }

    private Uni<List<ChannelAllocation>> shares(Campaign campaign, List<ChannelAllocation> asked) {
        if (!asked.isEmpty()) {
            return Uni.createFrom().item(asked);
        }
        return allocations
                .of(campaign.tenant(), campaign.id())
                .map(planned -> AllocationRules.inForce(campaign.budget(), campaign.channels(), planned));
    }
}
