package com.dryjets.campaign.editing;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignPlan;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes the plans of campaigns. */
@ApplicationScoped
class EditingService {

    private static final Logger LOG = Logger.getLogger(EditingService.class);

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final History history;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final Clock clock;

    EditingService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            AllocationRepository allocations,
            History history,
            Outbox outbox,
            ChangeLog changes,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.history = history;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** A draft changes freely, a running campaign in name, end and upwards in budget; else 422 with each field. */
    Uni<CampaignView> change(Caller caller, UUID id, @Nullable String ifMatch, ChangeCampaign wanted) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .lock(tenant, id)
                        .invoke(campaign -> ETag.require(ifMatch, campaign.version()))
                        .chain(campaign -> allocations
                                .of(tenant, id)
                                .chain(known -> apply(caller, campaign, known, decide(campaign, known, wanted)))));
    }

    private ChangeRules.Decision decide(Campaign campaign, List<ChannelAllocation> known, ChangeCampaign wanted) {
        CampaignPlan before = campaign.plan();
        return ChangeRules.decide(new ChangeRules.Wish(
                campaign.status(), before, wanted.applyTo(before), known, wanted.shares(), clock.instant()));
    }

    private Uni<CampaignView> apply(
            Caller caller, Campaign campaign, List<ChannelAllocation> known, ChangeRules.Decision decision) {
        return switch (decision) {
            case ChangeRules.Refuse refusal -> Uni.createFrom().failure(Problem.conflict(refusal.why()));
            case ChangeRules.RefuseFields refusal ->
                Uni.createFrom().failure(Problem.unprocessable("These fields cannot be changed so.", refusal.errors()));
            case ChangeRules.Apply change -> apply(caller, campaign, known, change);
        };
    }

    private Uni<CampaignView> apply(
            Caller caller, Campaign campaign, List<ChannelAllocation> known, ChangeRules.Apply change) {
        boolean reallocated = !change.allocations().equals(known);
        if (change.changes().isEmpty() && !reallocated) {
            return Uni.createFrom().item(CampaignView.of(campaign));
        }
        campaign.plan(change.plan(), clock.instant());
        return note(caller, campaign, change, reallocated)
                .chain(() -> outbox.write(campaign.tenant(), events(campaign, change, reallocated)))
                .chain(() -> reallocated
                        ? reallocate(campaign, change)
                        : Uni.createFrom().voidItem())
                .invoke(() -> LOG.infof("Campaign changed: campaignId=%s", campaign.id()))
                .map(ignored -> CampaignView.of(campaign))
                .call(view -> changes.status(campaign.tenant(), campaign.id(), view))
                // The plan of spending follows from the budget and the dates.
                .call(() -> changes.spend(campaign.tenant(), campaign.id()));
    }

    private static List<CampaignEvent> events(Campaign campaign, ChangeRules.Apply change, boolean reallocated) {
        List<CampaignEvent> events = new ArrayList<>();
        if (!change.changes().isEmpty()) {
            events.add(new CampaignUpdated(campaign.id(), campaign.facts()));
        }
        if (reallocated) {
            events.add(new BudgetReallocated(campaign.id(), campaign.budget().currency(), change.allocations()));
        }
        return events;
    }

    private Uni<Void> reallocate(Campaign campaign, ChangeRules.Apply change) {
        return allocations.save(campaign, change.allocations());
    }

    private Uni<Void> note(Caller caller, Campaign campaign, ChangeRules.Apply change, boolean reallocated) {
        List<History.Change> entries = new ArrayList<>(change.changes());
        if (reallocated) {
            entries.add(new History.Change("allocations changed", null, null, text(change.allocations())));
        }
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> history.add(campaign, caller, entry))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String text(List<ChannelAllocation> allocations) {
        return String.join(
                ", ",
                allocations.stream()
                        .map(share -> share.channel() + " " + share.amount().toPlainString())
                        .toList());
    }
}
