package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.coordination.PlanRepository.Plan;
import com.dryjets.campaign.projection.ContentProjection;
import com.dryjets.campaign.projection.ContentProjection.Piece;
import com.dryjets.campaign.projection.ItemQuery;
import com.dryjets.campaign.projection.ItemQuery.CampaignItem;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Plans a campaign's items and tells the channels, in the current Hibernate session, whose transaction holds the
 * campaign's row.
 */
@ApplicationScoped
public class Coordinator {

    private static final Logger LOG = Logger.getLogger(Coordinator.class);
    private static final int MOST_ITEMS = 2000;

    private final PlanRepository plans;
    private final ItemQuery items;
    private final ContentProjection content;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Coordinator(
            PlanRepository plans,
            ItemQuery items,
            ContentProjection content,
            History history,
            Outbox outbox,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.content = content;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Plans anew after a channel has scheduled its items, where a person once asked for a plan. */
    public Uni<Void> follow(Campaign campaign) {
        return plans.of(campaign.tenant(), campaign.id())
                .chain(plan -> plan.exists() && campaign.status().isRunning()
                        ? coordinate(campaign, History.system(campaign.tenant()), plan.spacingMinutes())
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Plans, and tells the channels of what moves; what is planned already stays. */
    Uni<Coordination> coordinate(Campaign campaign, Caller caller, int spacingMinutes) {
        return load(campaign, spacingMinutes).chain(stock -> {
            List<Slot> slots = PlanRules.slots(stock, clock.instant());
            return store(campaign, caller, stock, slots)
                    .replaceWith(Coordination.of(
                            new Coordination.Window(campaign.startsAt(), campaign.endsAt()), spacingMinutes, slots));
        });
    }

    private Uni<PlanRules.Stock> load(Campaign campaign, int spacingMinutes) {
        String tenant = campaign.tenant();
        return plans.of(tenant, campaign.id())
                .chain(plan -> items.of(tenant, campaign.id(), MOST_ITEMS)
                        .chain(found -> pieces(campaign, found)
                                .map(pieces -> new PlanRules.Stock(campaign, spacingMinutes, plan, found, pieces))));
    }

    /** Before the launch no post is scheduled: the pieces stand for them. */
    private Uni<List<Piece>> pieces(Campaign campaign, List<CampaignItem> found) {
        return campaign.status() == CampaignStatus.DRAFT
                ? content.of(campaign.tenant(), campaign.id())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> store(Campaign campaign, Caller caller, PlanRules.Stock stock, List<Slot> slots) {
        if (stock.plan().spacingMinutes() == stock.spacingMinutes()
                && stock.plan().slots().equals(slots)) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        List<CoordinatedItem> moves = PlanRules.moves(stock, slots);
        return plans.put(campaign, new Plan(stock.spacingMinutes(), slots), now)
                .chain(() -> history.add(
                        campaign,
                        caller,
                        "coordinated",
                        "%d items, %d moved, %d minutes apart"
                                .formatted(slots.size(), moves.size(), stock.spacingMinutes())))
                .chain(() -> moves.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.write(campaign.tenant(), new ItemsCoordinated(campaign.id(), moves)))
                .invoke(() -> LOG.infof("Items coordinated: campaignId=%s moved=%d", campaign.id(), moves.size()));
    }
}
