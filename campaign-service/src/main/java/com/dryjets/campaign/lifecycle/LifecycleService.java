package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.campaign.transition.Action;
import com.dryjets.campaign.transition.Transition;
import com.dryjets.campaign.transition.TransitionRules;
import com.dryjets.campaign.workflow.Workflow;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.CampaignArchived;
import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Pauses, resumes, completes and puts away campaigns. */
@ApplicationScoped
class LifecycleService {

    private static final Logger LOG = Logger.getLogger(LifecycleService.class);

    private final TenantTransaction transactions;
    private final CampaignRepository campaigns;
    private final Workflow workflow;
    private final History history;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final Clock clock;

    LifecycleService(
            TenantTransaction transactions,
            CampaignRepository campaigns,
            Workflow workflow,
            History history,
            Outbox outbox,
            ChangeLog changes,
            Clock clock) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.workflow = workflow;
        this.history = history;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What is wanted, by whom and why.
     *
     * @param ifMatch the version that the caller saw, null where that does not matter
     */
    record Order(
            Caller caller,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String reason) {}

    /** Does it, or fails with 409 where that is not legal; launching is {@link LaunchService}'s. */
    Uni<CampaignView> act(Order order, Action action) {
        String tenant = order.caller().tenant();
        return transactions.run(
                tenant,
                () -> campaigns
                        .lock(tenant, order.id())
                        .invoke(campaign -> ETag.require(order.ifMatch(), campaign.version()))
                        .chain(campaign ->
                                apply(order, campaign, action, TransitionRules.decide(campaign.status(), action))));
    }

    /** Which action leads to the state that is wanted; 409 where none does. */
    Uni<Action> towards(Caller caller, UUID id, CampaignStatus wanted) {
        return transactions.run(
                caller.tenant(),
                () -> campaigns.get(caller.tenant(), id).map(campaign -> {
                    if (TransitionRules.towards(campaign.status(), wanted) instanceof Transition.Refuse refusal) {
                        throw Problem.conflict(refusal.why());
                    }
                    return TransitionRules.actionTowards(campaign.status(), wanted);
                }));
    }

    /** Running campaigns of all tenants whose end has come. */
    Uni<List<Campaign>> ended(Instant now, int limit) {
        return transactions.run(Tenants.ALL, () -> campaigns.endedBy(now, limit));
    }

    private Uni<CampaignView> apply(Order order, Campaign campaign, Action action, Transition transition) {
        return switch (transition) {
            case Transition.Refuse refusal -> Uni.createFrom().failure(Problem.conflict(refusal.why()));
            case Transition.Move move -> move(order, campaign, action, move.to());
            case Transition.Remove remove -> remove(campaign);
        };
    }

    private Uni<CampaignView> move(Order order, Campaign campaign, Action action, CampaignStatus to) {
        CampaignStatus from = campaign.status();
        campaign.become(to, clock.instant());
        return history.add(
                        campaign,
                        order.caller(),
                        new History.Change(action.done(), order.reason(), from.name(), to.name()))
                .chain(() -> outbox.write(campaign.tenant(), event(campaign.id(), action, order.reason())))
                .chain(() -> follow(campaign, action))
                .invoke(() -> LOG.infof("Campaign %s: campaignId=%s", action.done(), campaign.id()))
                .map(ignored -> CampaignView.of(campaign))
                .call(view -> changes.status(campaign.tenant(), campaign.id(), view));
    }

    private Uni<CampaignView> remove(Campaign draft) {
        CampaignView last = CampaignView.of(draft);
        return outbox.write(draft.tenant(), new CampaignArchived(draft.id()))
                .chain(() -> changes.status(draft.tenant(), draft.id(), last))
                .chain(() -> campaigns.delete(draft))
                .invoke(() -> LOG.infof("Draft deleted: campaignId=%s", draft.id()))
                .replaceWith(last);
    }

    private Uni<Void> follow(Campaign campaign, Action action) {
        return switch (action) {
            case PAUSE -> workflow.hold(campaign);
            case RESUME -> workflow.release(campaign);
            case COMPLETE, ARCHIVE -> workflow.finish(campaign);
            case LAUNCH -> throw new IllegalArgumentException("A launch has its own service");
        };
    }

    private static CampaignEvent event(UUID id, Action action, @Nullable String reason) {
        return switch (action) {
            case PAUSE -> new CampaignPaused(id, reason);
            case RESUME -> new CampaignResumed(id);
            case COMPLETE -> new CampaignCompleted(id);
            case ARCHIVE -> new CampaignArchived(id);
            case LAUNCH -> throw new IllegalArgumentException("A launch has its own service");
        };
    }
}
