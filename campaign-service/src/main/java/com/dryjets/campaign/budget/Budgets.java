package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Allocations;
import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.Campaigns;
import com.dryjets.campaign.campaign.HistoryCause;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.campaign.performance.PerformanceProjection;
import com.dryjets.contracts.event.CampaignEvent.BudgetReallocated;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads and reallocates the budgets of campaigns. Methods that take a {@link Caller} and an id open a transaction; the
 * others run in the current one.
 */
@ApplicationScoped
public class Budgets {

    private static final Logger LOG = Logger.getLogger(Budgets.class);

    private final Campaigns campaigns;
    private final Allocations allocations;
    private final PerformanceProjection performance;
    private final CampaignJournal journal;
    private final Clock clock;

    Budgets(
            Campaigns campaigns,
            Allocations allocations,
            PerformanceProjection performance,
            CampaignJournal journal,
            Clock clock) {
        this.campaigns = campaigns;
        this.allocations = allocations;
        this.performance = performance;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a transaction and passes the budget to the work; 404 if the campaign does not exist. */
    public <T> Uni<T> read(Caller caller, UUID id, Function<CampaignBudget, Uni<T>> work) {
        return campaigns.read(caller, id, campaign -> of(campaign).chain(work::apply));
    }

    /**
     * Opens a transaction, locks the campaign until it ends and passes the budget to the work.
     *
     * @return fails with 404 if the campaign does not exist, with 412 if it has another version than {@code ifMatch}
     */
    public <T> Uni<T> change(Caller caller, UUID id, @Nullable String ifMatch, Function<CampaignBudget, Uni<T>> work) {
        return campaigns.change(caller, id, ifMatch, campaign -> of(campaign).chain(work::apply));
    }

    /** The budget, or 404. */
    Uni<CampaignBudget> get(String tenant, UUID campaignId) {
        return campaigns.get(tenant, campaignId).chain(this::of);
    }

    /** The budget, with the campaign locked until the transaction ends; null if it does not exist. */
    Uni<CampaignBudget> lockIfExists(String tenant, UUID campaignId) {
        return campaigns.lockIfExists(tenant, campaignId).onItem().ifNotNull().transformToUni(this::of);
    }

    /**
     * Replaces the allocations, which the caller has validated. The campaign gets a new version.
     *
     * @param reason the words of the person or engine that reallocates
     * @param cause why the service reallocates by itself
     */
    public Uni<CampaignBudget> reallocate(
            CampaignBudget budget,
            List<ChannelAllocation> wanted,
            Caller caller,
            @Nullable String reason,
            @Nullable HistoryCause cause) {
        Campaign campaign = budget.campaign();
        campaign.touch(clock.instant());
        HistoryNote note =
                new HistoryNote("budget reallocated", reason, cause, text(budget.allocations()), text(wanted));
        BudgetReallocated event =
                new BudgetReallocated(campaign.id(), budget.budget().currency(), wanted);
        return allocations
                .replace(campaign, wanted)
                .chain(() -> journal.record(campaign, caller, note, event))
                .chain(() -> journal.show(campaign))
                .chain(() -> journal.showSpend(campaign))
                .invoke(() -> LOG.infof("Budget reallocated campaignId=%s", campaign.id()))
                .replaceWith(new CampaignBudget(budget.performance(), wanted));
    }

    private Uni<CampaignBudget> of(Campaign campaign) {
        return allocations
                .inForce(campaign)
                .chain(inForce -> performance.of(campaign).map(totals -> new CampaignBudget(totals, inForce)));
    }

    private static String text(List<ChannelAllocation> allocations) {
        return allocations.stream()
                .map(share -> share.channel() + " " + share.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }
}
