package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.budget.AllocationRepository;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.StepStatus;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.campaign.workflow.WorkflowQuery;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** What people do to a workflow: repeat a step that has failed, and make it go on. */
@ApplicationScoped
class WorkflowService {

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final Workflow workflow;
    private final WorkflowQuery query;
    private final LaunchService launches;
    private final History history;
    private final Outbox outbox;

    WorkflowService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            AllocationRepository allocations,
            Workflow workflow,
            WorkflowQuery query,
            LaunchService launches,
            History history,
            Outbox outbox) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.workflow = workflow;
        this.query = query;
        this.launches = launches;
        this.history = history;
        this.outbox = outbox;
    }

    /** Does a step that has failed once more; VALIDATE by launching again. */
    Uni<WorkflowView> retry(Caller caller, UUID id, StepName step) {
        return step == StepName.VALIDATE
                ? locked(caller, id, this::requireRefused).chain(() -> launch(caller, id))
                : locked(caller, id, campaign -> repeat(caller, campaign, step));
    }

    /** Runs the step that is next, now: one that has failed, or one that has become possible; else 409. */
    Uni<WorkflowView> execute(Caller caller, UUID id) {
        return locked(caller, id, campaign -> {
            requireActive(campaign);
            return query.of(campaign.tenant(), id)
                    .chain(before -> workflow.advance(campaign)
                            .chain(() -> query.of(campaign.tenant(), id))
                            .chain(after -> before.steps().equals(after.steps())
                                    ? repeatFailed(caller, campaign, after)
                                    : Uni.createFrom().item(after)));
        });
    }

    private Uni<WorkflowView> repeatFailed(Caller caller, Campaign campaign, WorkflowView view) {
        return view.step(StepStatus.FAILED)
                .map(failed -> repeat(caller, campaign, failed.step()))
                .orElseGet(() -> Uni.createFrom()
                        .failure(Problem.conflict(view.step(StepStatus.RUNNING)
                                .map(running -> running.step() + " is under way; it goes on by itself.")
                                .orElse("Every step is done."))));
    }

    private Uni<WorkflowView> repeat(Caller caller, Campaign campaign, StepName step) {
        requireActive(campaign);
        return workflow.restart(campaign, step)
                .map(request -> request.orElseThrow(() ->
                        Problem.conflict("Only a step that has failed can be retried; %s has not.".formatted(step))))
                .chain(request -> askAgain(campaign, request))
                .chain(() -> history.add(campaign, caller, "step %s retried".formatted(step), null))
                .chain(() -> query.of(campaign.tenant(), campaign.id()));
    }

    /** The same request once more: channels that have answered it notice by its id and add nothing. */
    private Uni<Void> askAgain(Campaign campaign, UUID scheduleRequestId) {
        return allocations
                .of(campaign.tenant(), campaign.id())
                .map(shares -> new CampaignLaunched(campaign.id(), scheduleRequestId, campaign.facts(), shares))
                .chain(event -> outbox.write(campaign.tenant(), event));
    }

    private Uni<WorkflowView> launch(Caller caller, UUID id) {
        return launches.launch(new LifecycleService.Order(caller, id, null, null), LaunchCampaign.noted(null))
                .chain(() -> locked(caller, id, campaign -> query.of(campaign.tenant(), id)));
    }

    private Uni<WorkflowView> requireRefused(Campaign campaign) {
        return query.of(campaign.tenant(), campaign.id()).invoke(view -> {
            boolean refused = view.step(StepStatus.FAILED)
                    .filter(step -> step.step() == StepName.VALIDATE)
                    .isPresent();
            if (!refused) {
                throw Problem.conflict("Only a step that has failed can be retried; VALIDATE has not.");
            }
        });
    }

    private static void requireActive(Campaign campaign) {
        if (campaign.status() != CampaignStatus.ACTIVE) {
            throw Problem.conflict(
                    switch (campaign.status()) {
                        case DRAFT -> "This campaign is a draft; launch it first.";
                        case PAUSED -> "This campaign is paused; resume it first.";
                        default -> "This campaign is over; nothing of it runs any more.";
                    });
        }
    }

    private <T> Uni<T> locked(Caller caller, UUID id, Function<Campaign, Uni<T>> work) {
        return transactions.run(
                caller.tenant(), () -> campaigns.lock(caller.tenant(), id).chain(work::apply));
    }
}
