package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Plans the times of a campaign's items and notifies the channels. */
@ApplicationScoped
public class CoordinationService {

    private static final Logger LOG = Logger.getLogger(CoordinationService.class);
    private static final int MAX_ITEMS = 2000;

    private final Campaigns campaigns;
    private final CoordinationRepository plans;
    private final ItemProjection items;
    private final ContentProjection content;
    private final CampaignJournal journal;
    private final Clock clock;

    CoordinationService(
            Campaigns campaigns,
            CoordinationRepository plans,
            ItemProjection items,
            ContentProjection content,
            CampaignJournal journal,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.items = items;
        this.content = content;
        this.journal = journal;
        this.clock = clock;
    }

    Uni<Coordination> coordinate(Caller caller, UUID id, int spacingMinutes) {
        return campaigns.change(caller, id, null, campaign -> {
            requireNotOver(campaign);
            return coordinate(campaign, caller, spacingMinutes);
        });
    }

    /**
     * Plans again after a channel has scheduled its items, if the campaign was coordinated before. Runs in the current
     * transaction, which has locked the campaign's row.
     */
    public Uni<Void> follow(Campaign campaign) {
        return plans.of(campaign.tenant(), campaign.id())
                .chain(plan -> plan.exists() && campaign.status().isRunning()
                        ? coordinate(campaign, CampaignJournal.system(campaign.tenant()), plan.spacingMinutes())
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** The times that a campaign's plan gives to its items, in the current transaction; none if it was never coordinated. */
    public Uni<List<PlannedTime>> planned(Campaign campaign) {
        return plans.of(campaign.tenant(), campaign.id())
                .map(plan -> plan.slots().stream()
                        .map(slot -> new PlannedTime(slot.channel(), slot.itemId(), slot.contentId(), slot.at()))
                        .toList());
    }

    private Uni<Coordination> coordinate(Campaign campaign, Caller caller, int spacingMinutes) {
        return load(campaign, spacingMinutes).chain(input -> {
            List<Slot> slots = SlotRules.slots(input, clock.instant());
            return store(caller, input, slots).replaceWith(Coordination.of(campaign, spacingMinutes, slots));
        });
    }

    private Uni<SlotRules.PlanInput> load(Campaign campaign, int spacingMinutes) {
        return plans.of(campaign.tenant(), campaign.id()).chain(plan -> load(campaign, spacingMinutes, plan));
    }

    private Uni<SlotRules.PlanInput> load(Campaign campaign, int spacingMinutes, Plan plan) {
        return items.first(campaign.tenant(), campaign.id(), MAX_ITEMS)
                .chain(found -> pieces(campaign)
                        .map(pieces -> new SlotRules.PlanInput(campaign, spacingMinutes, plan, found, pieces)));
    }

    /** Before the launch no post is scheduled, so the pieces of content stand in for the posts. */
    private Uni<List<ContentPiece>> pieces(Campaign campaign) {
        return campaign.status() == CampaignStatus.DRAFT
                ? content.of(campaign.tenant(), campaign.id())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> store(Caller caller, SlotRules.PlanInput input, List<Slot> slots) {
        Plan plan = new Plan(input.spacingMinutes(), slots);
        if (input.plan().equals(plan)) {
            return Uni.createFrom().voidItem();
        }
        Campaign campaign = input.campaign();
        List<CoordinatedItem> moves = SlotRules.moves(input, slots);
        HistoryNote note = HistoryNote.of(
                "coordinated", HistoryCause.coordinated(slots.size(), moves.size(), plan.spacingMinutes()));
        List<CampaignEvent> events = moves.isEmpty() ? List.of() : List.of(new ItemsCoordinated(campaign.id(), moves));
        return plans.put(campaign.tenant(), campaign.id(), plan, clock.instant())
                .chain(() -> journal.record(campaign, caller, List.of(note), events))
                .invoke(() -> LOG.infof("Items coordinated campaignId=%s moved=%d", campaign.id(), moves.size()));
    }

    private static void requireNotOver(Campaign campaign) {
        if (campaign.status().isOver()) {
            throw Problem.conflict("This campaign is %s; it has no items left to coordinate."
                    .formatted(campaign.status().word()));
        }
    }
}
