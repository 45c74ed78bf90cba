package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Allocations;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.campaign.workflow.Launcher;
import com.dryjets.campaign.workflow.StepError;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Launches campaigns: loads, decides and applies in one transaction that has locked the campaign's row. */
@ApplicationScoped
class LaunchService implements Launcher {

    private static final Logger LOG = Logger.getLogger(LaunchService.class);

    private final Campaigns campaigns;
    private final LaunchInputs inputs;
    private final Allocations allocations;
    private final Workflow workflow;
    private final CampaignJournal journal;
    private final Clock clock;

    LaunchService(
            Campaigns campaigns,
            LaunchInputs inputs,
            Allocations allocations,
            Workflow workflow,
            CampaignJournal journal,
            Clock clock) {
        this.campaigns = campaigns;
        this.inputs = inputs;
        this.allocations = allocations;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** Evaluates the launch checklist, and tells when each channel would send its items. */
    Uni<Readiness> readiness(Caller caller, UUID id) {
        return campaigns.read(
                caller,
                id,
                campaign -> inputs.loadWithTimes(campaign).map(input -> LaunchRules.readiness(input, clock.instant())));
    }

    /**
     * Launches a draft. Of two concurrent launches the second waits for the first and is then refused. A draft that is
     * not ready is recorded as a failed attempt of VALIDATE.
     */
    Uni<CampaignView> launch(LifecycleCommand command, LaunchCampaign request) {
        return campaigns
                .change(
                        command.caller(),
                        command.campaignId(),
                        command.ifMatch(),
                        campaign -> inputs.load(campaign, request.allocations())
                                .chain(input -> decide(command.caller(), input, request)))
                // A refusal is thrown only after the commit; otherwise its record would be rolled back.
                .map(Supplier::get);
    }

    @Override
    public Uni<Void> relaunch(Caller caller, UUID campaignId) {
        return launch(new LifecycleCommand(caller, campaignId, null, null), LaunchCampaign.asPlanned(null))
                .replaceWithVoid();
    }

    private Uni<Supplier<CampaignView>> decide(Caller caller, LaunchInput input, LaunchCampaign request) {
        return switch (LaunchRules.decide(input, Ids.next(), clock.instant())) {
            case LaunchDecision.IllegalTransition refusal ->
                Uni.createFrom().failure(Problem.conflict(refusal.explanation()));
            case LaunchDecision.NotReady notReady -> refuse(caller, input.campaign(), notReady.readiness());
            case LaunchDecision.Launch launch ->
                activate(caller, input, launch.event(), request).map(view -> () -> view);
        };
    }

    private Uni<Supplier<CampaignView>> refuse(Caller caller, Campaign campaign, Readiness readiness) {
        StepError error = StepError.notReady(readiness.missingItems());
        HistoryNote note = HistoryNote.of("launch refused", error.toCause());
        return journal.note(campaign, caller, List.of(note))
                .chain(() -> workflow.failValidation(campaign, error))
                .map(ignored -> () -> {
                    throw Problem.conflict("The campaign is not ready.", readiness.errors());
                });
    }

    private Uni<CampaignView> activate(
            Caller caller, LaunchInput input, CampaignLaunched launched, LaunchCampaign request) {
        Campaign campaign = input.campaign();
        campaign.become(CampaignStatus.ACTIVE, clock.instant());
        if (request.autoOptimizePercentage() != null) {
            campaign.allowAutoOptimize(request.autoOptimizePercentage());
        }
        return allocations
                .replace(campaign, input.allocations())
                .chain(() -> journal.record(campaign, caller, launchNote(request), launched))
                .chain(() -> workflow.start(campaign, launched.scheduleRequestId()))
                .chain(() -> journal.show(campaign))
                .invoke(() -> LOG.infof("Campaign launched campaignId=%s", campaign.id()));
    }

    private static HistoryNote launchNote(LaunchCampaign request) {
        return new HistoryNote(
                CampaignAction.LAUNCH.pastTense(),
                request.approvalNotes(),
                null,
                CampaignStatus.DRAFT.name(),
                CampaignStatus.ACTIVE.name());
    }
}
