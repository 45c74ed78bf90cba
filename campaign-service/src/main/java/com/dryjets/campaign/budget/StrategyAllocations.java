package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsAccepted;
import com.dryjets.contracts.event.CampaignEvent.StrategyAllocationsRefused;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Allocates the budget as a strategy that a person applied says, under the same rules as a reallocation by hand. Runs in the
 * current transaction. The history tells people what came of it, and an event tells Ava.
 */
@ApplicationScoped
class StrategyAllocations {

    private static final Logger LOG = Logger.getLogger(StrategyAllocations.class);

    private final Budgets budgets;
    private final CampaignJournal journal;
    private final Outbox outbox;

    StrategyAllocations(Budgets budgets, CampaignJournal journal, Outbox outbox) {
        this.budgets = budgets;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** Applies the allocations, and answers. Allocations that are already in force change nothing and are accepted. */
    Uni<Void> receive(String tenant, StrategyApplied strategy) {
        Caller person = new Caller(tenant, strategy.appliedBy());
        return budgets.lockIfExists(tenant, strategy.campaignId())
                .chain(budget -> budget == null
                        ? outbox.write(tenant, refused(strategy, List.of("The campaign was not found.")))
                        : apply(budget, strategy, person));
    }

    private Uni<Void> apply(CampaignBudget budget, StrategyApplied strategy, Caller person) {
        List<String> refusals = refusals(budget, strategy);
        return refusals.isEmpty()
                ? allocate(budget, strategy, person)
                : refuse(budget.campaign(), strategy, person, refusals);
    }

    private Uni<Void> allocate(CampaignBudget budget, StrategyApplied strategy, Caller person) {
        List<ChannelAllocation> wanted = strategy.allocations();
        Uni<Void> allocated = amounts(budget.allocations()).equals(amounts(wanted))
                ? Uni.createFrom().voidItem()
                : budgets.reallocate(budget, wanted, person, reason(strategy), null)
                        .replaceWithVoid();
        return allocated.chain(() -> outbox.write(
                person.tenant(),
                new StrategyAllocationsAccepted(
                        strategy.campaignId(), strategy.strategyId(), strategy.requestId(), strategy.version())));
    }

    private Uni<Void> refuse(Campaign campaign, StrategyApplied strategy, Caller person, List<String> refusals) {
        String refusal = String.join(" ", refusals);
        LOG.infof(
                "Strategy not applied campaignId=%s version=%d reason=%s",
                strategy.campaignId(), strategy.version(), refusal);
        HistoryNote note = new HistoryNote("strategy not applied", reason(strategy) + ": " + refusal, null, null, null);
        return journal.record(campaign, person, note, refused(strategy, refusals));
    }

    private static StrategyAllocationsRefused refused(StrategyApplied strategy, List<String> reasons) {
        return new StrategyAllocationsRefused(
                strategy.campaignId(), strategy.strategyId(), strategy.requestId(), strategy.version(), reasons);
    }

    /** Why the rules do not allow it, as sentences; empty if they do. */
    private static List<String> refusals(CampaignBudget budget, StrategyApplied strategy) {
        if (budget.campaign().status().isOver()) {
            return List.of("The campaign has ended; its budget can no longer change.");
        }
        if (!budget.budget().currency().equals(strategy.currency())) {
            return List.of("The campaign’s currency has changed.");
        }
        return ReallocationRules.errors(budget, strategy.allocations()).stream()
                .map(error -> subject(error.pointer(), strategy.allocations()) + " " + error.detail() + ".")
                .distinct()
                .toList();
    }

    /** What an error is about, for people; pointers end with {@code /0/amount}, {@code /0/channel} or the list itself. */
    private static String subject(String pointer, List<ChannelAllocation> allocations) {
        String[] parts = pointer.split("/");
        if (parts.length < 2 || !parts[parts.length - 2].matches("\\d+")) {
            return "The split";
        }
        String channel = allocations
                .get(Integer.parseInt(parts[parts.length - 2]))
                .channel()
                .label();
        return parts[parts.length - 1].equals("amount") ? "The amount of " + channel : channel;
    }

    private static String reason(StrategyApplied strategy) {
        return "Ava’s strategy, version " + strategy.version();
    }

    /** The amounts without zeros and trailing zeros, so that equal ones are equal. */
    private static Map<Channel, BigDecimal> amounts(List<ChannelAllocation> allocations) {
        Map<Channel, BigDecimal> amounts = new EnumMap<>(Channel.class);
        allocations.stream()
                .filter(allocation -> allocation.amount().signum() != 0)
                .forEach(allocation ->
                        amounts.put(allocation.channel(), allocation.amount().stripTrailingZeros()));
        return amounts;
    }
}
