package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.CampaignJournal;
import com.dryjets.campaign.campaign.HistoryNote;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Allocates the budget as a strategy that a person applied says, under the same rules as a reallocation by hand. Runs in the
 * current transaction. The person is told in the history, also when the rules do not allow it.
 */
@ApplicationScoped
class StrategyAllocations {

    private static final Logger LOG = Logger.getLogger(StrategyAllocations.class);

    private final Budgets budgets;
    private final CampaignJournal journal;

    StrategyAllocations(Budgets budgets, CampaignJournal journal) {
        this.budgets = budgets;
        this.journal = journal;
    }

    /** Applies the allocations. Allocations that are already in force change nothing, nor does an unknown campaign. */
    Uni<Void> receive(String tenant, StrategyApplied strategy) {
        return budgets.lockIfExists(tenant, strategy.campaignId())
                .onItem()
                .ifNotNull()
                .transformToUni(budget -> apply(budget, strategy, new Caller(tenant, strategy.appliedBy())));
    }

    private Uni<Void> apply(CampaignBudget budget, StrategyApplied strategy, Caller person) {
        List<ChannelAllocation> wanted = strategy.allocations();
        String refusal = refusal(budget, strategy);
        if (!refusal.isEmpty()) {
            UUID id = strategy.campaignId();
            LOG.infof("Strategy not applied campaignId=%s version=%d reason=%s", id, strategy.version(), refusal);
            HistoryNote note =
                    new HistoryNote("strategy not applied", reason(strategy) + ": " + refusal, null, null, null);
            return journal.note(budget.campaign(), person, List.of(note));
        }
        if (amounts(budget.allocations()).equals(amounts(wanted))) {
            return Uni.createFrom().voidItem();
        }
        return budgets.reallocate(budget, wanted, person, reason(strategy), null)
                .replaceWithVoid();
    }

    /** Why the rules do not allow it; empty if they do. */
    private static String refusal(CampaignBudget budget, StrategyApplied strategy) {
        if (budget.campaign().status().isOver()) {
            return "The campaign has ended; its budget can no longer change.";
        }
        if (!budget.budget().currency().equals(strategy.currency())) {
            return "The campaign’s currency has changed.";
        }
        return ReallocationRules.errors(budget, strategy.allocations()).stream()
                .map(error -> subject(error.pointer(), strategy.allocations()) + " " + error.detail() + ".")
                .distinct()
                .collect(Collectors.joining(" "));
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
