package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Allocations;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Retries failed steps and runs the next one, on request. */
@ApplicationScoped
class WorkflowService {

    private final Campaigns campaigns;
    private final Allocations allocations;
    private final Workflow workflow;
    private final WorkflowQuery query;
    private final Launcher launcher;
    private final CampaignJournal journal;

    WorkflowService(
            Campaigns campaigns,
            Allocations allocations,
            Workflow workflow,
            WorkflowQuery query,
            Launcher launcher,
            CampaignJournal journal) {
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.workflow = workflow;
        this.query = query;
        this.launcher = launcher;
        this.journal = journal;
    }

    Uni<WorkflowView> get(Caller caller, UUID id) {
        return campaigns.read(caller, id, campaign -> query.of(caller.tenant(), id));
    }

    /** Retries a failed step; VALIDATE by launching again. Fails with 409 if the step has not failed. */
    Uni<WorkflowView> retry(Caller caller, UUID id, StepName step) {
        return step == StepName.VALIDATE
                ? retryValidation(caller, id)
                : campaigns.change(caller, id, null, campaign -> retry(caller, campaign, step));
    }

    /** Retries the failed step, or completes the steps whose conditions are met. Fails with 409 if there are none. */
    Uni<WorkflowView> runNext(Caller caller, UUID id) {
        return campaigns.change(caller, id, null, campaign -> {
            requireActive(campaign);
            return query.of(campaign.tenant(), id).chain(before -> runNext(caller, campaign, before));
        });
    }

    private Uni<WorkflowView> runNext(Caller caller, Campaign campaign, WorkflowView before) {
        return workflow.advance(campaign)
                .chain(() -> query.of(campaign.tenant(), campaign.id()))
                .chain(after -> before.steps().equals(after.steps())
                        ? retryFailed(caller, campaign, after)
                        : Uni.createFrom().item(after));
    }

    private Uni<WorkflowView> retryFailed(Caller caller, Campaign campaign, WorkflowView view) {
        return view.step(StepStatus.FAILED)
                .map(failed -> retry(caller, campaign, failed.step()))
                .orElseGet(() -> Uni.createFrom()
                        .failure(Problem.conflict(view.step(StepStatus.RUNNING)
                                .map(running -> running.step() + " is running and continues by itself.")
                                .orElse("Every step is complete."))));
    }

    private Uni<WorkflowView> retry(Caller caller, Campaign campaign, StepName step) {
        requireActive(campaign);
        return workflow.restart(campaign, step)
                .map(request -> request.orElseThrow(() -> notFailed(step)))
                .chain(request -> requestAgain(caller, campaign, step, request))
                .chain(() -> query.of(campaign.tenant(), campaign.id()));
    }

    /** Repeats the same request. Channels that have answered it recognize its id and add nothing. */
    private Uni<Void> requestAgain(Caller caller, Campaign campaign, StepName step, UUID scheduleRequestId) {
        return allocations
                .of(campaign)
                .map(shares -> new CampaignLaunched(campaign.id(), scheduleRequestId, campaign.facts(), shares))
                .chain(event ->
                        journal.record(campaign, caller, HistoryNote.of("step %s retried".formatted(step)), event));
    }

    private Uni<WorkflowView> retryValidation(Caller caller, UUID id) {
        return campaigns
                .read(caller, id, campaign -> query.of(campaign.tenant(), id))
                .invoke(WorkflowService::requireFailedValidation)
                .chain(() -> launcher.relaunch(caller, id))
                .chain(() -> get(caller, id));
    }

    private static void requireFailedValidation(WorkflowView view) {
        boolean failed = view.step(StepStatus.FAILED)
                .filter(step -> step.step() == StepName.VALIDATE)
                .isPresent();
        if (!failed) {
            throw notFailed(StepName.VALIDATE);
        }
    }

    private static Problem notFailed(StepName step) {
        return Problem.conflict("Only a failed step can be retried; %s has not failed.".formatted(step));
    }

    private static void requireActive(Campaign campaign) {
        switch (campaign.status()) {
            case ACTIVE -> {}
            case DRAFT -> throw Problem.conflict("This campaign is a draft; launch it first.");
            case PAUSED -> throw Problem.conflict("This campaign is paused; resume it first.");
            case COMPLETED, ARCHIVED -> throw Problem.conflict("This campaign has ended; its workflow cannot run.");
        }
    }
}
