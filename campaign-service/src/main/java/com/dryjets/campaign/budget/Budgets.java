package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignRepository;
import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.campaign.History;
import com.dryjets.campaign.changes.ChangeLog;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Loads and changes the budgets of campaigns, inside a tenant's transaction that someone else has opened. */
@ApplicationScoped
public class Budgets {

    private static final Logger LOG = Logger.getLogger(Budgets.class);

    private final CampaignRepository campaigns;
    private final AllocationRepository allocations;
    private final SpendRepository spend;
    private final History history;
    private final Outbox outbox;
    private final ChangeLog changes;
    private final Clock clock;

    Budgets(
            CampaignRepository campaigns,
            AllocationRepository allocations,
            SpendRepository spend,
            History history,
            Outbox outbox,
            ChangeLog changes,
            Clock clock) {
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.spend = spend;
        this.history = history;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** The campaign's budget, or 404. */
    public Uni<CampaignBudget> get(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId).chain(this::load);
    }

    /** The same, with the campaign's row held until the transaction ends. */
    public Uni<CampaignBudget> lock(String tenant, UUID campaignId) {
        return campaigns.lock(tenant, campaignId).chain(this::load);
    }

    /**
     * Puts allocations in force that were checked to be legal; the campaign gets a new version.
     *
     * @param reason why, in words
     */
    public Uni<CampaignBudget> reallocate(
            CampaignBudget budget, List<ChannelAllocation> wanted, Caller caller, @Nullable String reason) {
        Campaign campaign = budget.campaign();
        campaign.touch(clock.instant());
        BudgetReallocated event =
                new BudgetReallocated(campaign.id(), budget.budget().currency(), wanted);
        return allocations
                .save(campaign, wanted)
                .call(() -> history.add(
                        campaign,
                        caller,
                        new History.Change("budget reallocated", reason, text(budget.allocations()), text(wanted))))
                .call(() -> outbox.write(campaign.tenant(), event))
                .call(() -> tell(campaign))
                .invoke(() -> LOG.infof("Budget reallocated: campaignId=%s", campaign.id()))
                .map(ignored -> new CampaignBudget(campaign, wanted, budget.totals(), budget.days()));
    }

    /** Those who watch: the version is another, and the budget is divided otherwise. */
    private Uni<Void> tell(Campaign campaign) {
        return changes.status(campaign.tenant(), campaign.id(), CampaignView.of(campaign))
                .chain(() -> changes.spend(campaign.tenant(), campaign.id()));
    }

    private static String text(List<ChannelAllocation> allocations) {
        return allocations.stream()
                .map(share -> share.channel() + " " + share.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private Uni<CampaignBudget> load(Campaign campaign) {
        String tenant = campaign.tenant();
        var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return allocations
                .of(tenant, campaign.id())
                .map(stored -> AllocationRules.inForce(campaign.budget(), campaign.channels(), stored))
                .chain(inForce -> spend.totals(tenant, campaign.id())
                        .chain(totals -> spend.days(tenant, campaign.id(), today)
                                .map(days -> new CampaignBudget(campaign, inForce, totals, days))));
    }
}
