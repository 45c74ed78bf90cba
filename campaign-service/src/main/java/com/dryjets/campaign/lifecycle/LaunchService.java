package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.budget.AllocationRules;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.common.event.CampaignEvent.CampaignLaunched;
import com.dryjets.common.event.CampaignEvent.ChannelAllocation;
import com.dryjets.common.identifier.Ids;
import com.dryjets.common.outbox.Outbox;
import com.dryjets.common.problem.Problem;
import com.dryjets.common.tenancy.Caller;
import com.dryjets.common.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.content = content;
        this.items = items;
        this.workflow = workflow;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Two launches at once launch once: the second waits for the first and is then refused. */
    Uni<CampaignView> launch(Caller caller, UUID id, LaunchCampaign request) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .lock(caller.tenant(), id)
                        .chain(campaign -> load(campaign, request.allocations()))
                        .chain(input -> apply(caller, input, request.approvalNotes())));
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

    /** Sends the launch once more to channels that did not answer; they notice by the request's id. */
    Uni<Void> retrySchedule(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns
                        .lock(caller.tenant(), id)
                        .chain(campaign -> workflow.retrySchedule(campaign)
                                .chain(request -> repeatLaunch(caller, campaign, request))));
    }

    private Uni<Void> repeatLaunch(Caller caller, Campaign campaign, Optional<UUID> scheduleRequest) {
        UUID request = scheduleRequest.orElseThrow(
                () -> Problem.conflict("Only a SCHEDULE step that has failed can be retried."));
        return allocations
                .of(campaign.tenant(), campaign.id())
                .map(shares -> new CampaignLaunched(campaign.id(), request, campaign.facts(), shares))
                .chain(event -> outbox.write(campaign.tenant(), event))
                .chain(() -> history.add(campaign, caller, "schedule retried", null));
    }

    private Uni<LaunchInput> load(Campaign campaign, List<ChannelAllocation> asked) {
        List<ChannelAllocation> shares =
                asked.isEmpty() ? AllocationRules.equalShares(campaign.budget(), campaign.channels()) : asked;
        return content.of(campaign.tenant(), campaign.id())
                .chain(pieces -> items.counts(campaign.tenant(), campaign.id())
                        .map(counts -> new LaunchInput(campaign, shares, pieces, counts)));
    }

    private Uni<CampaignView> apply(Caller caller, LaunchInput input, @Nullable String notes) {
        return switch (LaunchRules.decide(input, Ids.next(), clock.instant())) {
            case LaunchDecision.Refuse refusal ->
                Uni.createFrom().failure(Problem.conflict(refusal.detail(), refusal.reasons()));
            case LaunchDecision.Launch launch -> start(caller, input, launch.event(), notes);
        };
    }

    private Uni<CampaignView> start(
            Caller caller, LaunchInput input, CampaignLaunched launched, @Nullable String notes) {
        Campaign campaign = input.campaign();
        campaign.moveTo(CampaignStatus.ACTIVE, clock.instant());
        return allocations
                .save(campaign, input.allocations())
                .call(() -> history.add(campaign, caller, "launched", notes))
                .call(() -> outbox.write(campaign.tenant(), launched))
                .call(() -> workflow.start(campaign, launched.scheduleRequestId()))
                .invoke(() -> LOG.infof("Campaign launched: campaignId=%s", campaign.id()))
                .map(ignored -> CampaignView.of(campaign));
    }
}
