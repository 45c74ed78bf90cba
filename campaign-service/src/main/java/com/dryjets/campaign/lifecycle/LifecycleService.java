package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.CampaignKey;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Pauses, resumes, completes, archives and deletes campaigns. */
@ApplicationScoped
class LifecycleService {

    private static final Logger LOG = Logger.getLogger(LifecycleService.class);

    private final Campaigns campaigns;
    private final Workflow workflow;
    private final CampaignJournal journal;
    private final Clock clock;

    LifecycleService(Campaigns campaigns, Workflow workflow, CampaignJournal journal, Clock clock) {
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.journal = journal;
        this.clock = clock;
    }

    /** Applies an action other than a launch; fails with 409 if the status does not allow it. */
    Uni<CampaignView> apply(LifecycleCommand command, CampaignAction action) {
        return campaigns.change(
                command.caller(),
                command.campaignId(),
                command.ifMatch(),
                campaign -> apply(command, campaign, action));
    }

    /** The action that leads to the status; fails with 409 if none does. */
    Uni<CampaignAction> actionTowards(Caller caller, UUID id, CampaignStatus status) {
        return campaigns.read(caller, id, campaign -> {
            if (TransitionRules.towards(campaign.status(), status) instanceof Transition.IllegalTransition refusal) {
                return Uni.createFrom().failure(Problem.conflict(refusal.explanation()));
            }
            return Uni.createFrom().item(TransitionRules.actionTowards(campaign.status(), status));
        });
    }

    /** Running campaigns of all tenants that have reached their end. */
    Uni<List<CampaignKey>> ended(Set<UUID> except, int limit) {
        return campaigns.ended(except, limit);
    }

    /** Completes a campaign at its end, unless it has been completed or extended meanwhile. */
    Uni<Void> completeEnded(CampaignKey ended) {
        Caller system = CampaignJournal.system(ended.tenant());
        return campaigns.change(system, ended.id(), null, campaign -> {
            if (!campaign.status().isRunning() || campaign.endsAt().isAfter(clock.instant())) {
                return Uni.createFrom().voidItem();
            }
            HistoryCause cause = HistoryCause.endReached(campaign.endsAt());
            return move(campaign, system, CampaignAction.COMPLETE, CampaignStatus.COMPLETED, null, cause)
                    .replaceWithVoid();
        });
    }

    private Uni<CampaignView> apply(LifecycleCommand command, Campaign campaign, CampaignAction action) {
        return switch (TransitionRules.decide(campaign.status(), action)) {
            case Transition.IllegalTransition refusal ->
                Uni.createFrom().failure(Problem.conflict(refusal.explanation()));
            case Transition.MoveTo move ->
                move(campaign, command.caller(), action, move.status(), command.reason(), null);
            case Transition.DeleteDraft delete -> delete(campaign);
        };
    }

    private Uni<CampaignView> move(
            Campaign campaign,
            Caller caller,
            CampaignAction action,
            CampaignStatus to,
            @Nullable String reason,
            @Nullable HistoryCause cause) {
        HistoryNote note = new HistoryNote(
                action.pastTense(), reason, cause, campaign.status().name(), to.name());
        campaign.become(to, clock.instant());
        return journal.record(campaign, caller, note, event(campaign.id(), action, reason))
                .chain(() -> moveWorkflow(campaign, action))
                .chain(() -> journal.show(campaign))
                .invoke(() -> LOG.infof("Campaign %s campaignId=%s", action.pastTense(), campaign.id()));
    }

    private Uni<CampaignView> delete(Campaign draft) {
        CampaignView last = CampaignView.of(draft);
        return journal.recordDeletion(draft, last)
                .chain(() -> campaigns.delete(draft))
                .invoke(() -> LOG.infof("Draft deleted campaignId=%s", draft.id()))
                .replaceWith(last);
    }

    private Uni<Void> moveWorkflow(Campaign campaign, CampaignAction action) {
        return switch (action) {
            case PAUSE -> workflow.pause(campaign);
            case RESUME -> workflow.resume(campaign);
            case COMPLETE, ARCHIVE -> workflow.finish(campaign);
            case LAUNCH -> throw new IllegalArgumentException("LaunchService launches campaigns");
        };
    }

    private static CampaignEvent event(UUID id, CampaignAction action, @Nullable String reason) {
        return switch (action) {
            case PAUSE -> new CampaignPaused(id, reason);
            case RESUME -> new CampaignResumed(id);
            case COMPLETE -> new CampaignCompleted(id);
            case ARCHIVE -> new CampaignArchived(id);
            case LAUNCH -> throw new IllegalArgumentException("LaunchService launches campaigns");
        };
    }
}
