package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.AllocationRules;
import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether allocations are allowed. */
public final class ReallocationRules {

    private ReallocationRules() {}

    /** The minimum of a channel's allocation: its spend, rounded up to whole minor units. */
    public static BigDecimal floor(CampaignBudget budget, Channel channel) {
        return budget.spent(channel).setScale(budget.budget().fractionDigits(), RoundingMode.CEILING);
    }

    /** The errors of the wanted allocations, with pointers into {@code allocations}; empty if they are allowed. */
    public static List<FieldError> errors(CampaignBudget budget, List<ChannelAllocation> wanted) {
        List<FieldError> errors = new ArrayList<>(AllocationRules.errors(
                "/allocations", budget.budget(), budget.campaign().channels(), wanted));
        for (Channel channel : budget.campaign().channels()) {
            belowSpend(budget, wanted, channel).ifPresent(errors::add);
        }
        return errors;
    }

    /** The allocations in force after the moves. They may be illegal, which {@link #errors} reports. */
    static List<ChannelAllocation> after(CampaignBudget budget, List<BudgetMove> moves) {
        Map<Channel, BigDecimal> amounts = new EnumMap<>(Channel.class);
        budget.allocations().forEach(allocation -> amounts.put(allocation.channel(), allocation.amount()));
        for (BudgetMove move : moves) {
            amounts.merge(move.from(), move.amount().negate(), BigDecimal::add);
            amounts.merge(move.to(), move.amount(), BigDecimal::add);
        }
        return amounts.entrySet().stream()
                .map(entry -> new ChannelAllocation(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns whether the moves can never be made: no amount, or channels that do not belong to the campaign. */
    static boolean isImpossible(CampaignBudget budget, List<BudgetMove> moves) {
        List<Channel> channels = budget.campaign().channels();
        return moves.isEmpty()
                || moves.stream()
                        .anyMatch(move -> move.amount().signum() <= 0
                                || move.from() == move.to()
                                || !channels.contains(move.from())
                                || !channels.contains(move.to()));
    }

    /**
     * Returns whether the moves need no approval: the campaign allows a share of its budget to be moved automatically,
     * and everything ever moved that way, including these moves, stays within it.
     */
    static boolean isAllowedAutomatically(CampaignBudget budget, List<BudgetMove> moves, BigDecimal movedBefore) {
        BigDecimal allowed = budget.campaign()
                .autoOptimizePercentage()
                .map(share -> share.multiply(budget.budget().amount()))
                .orElse(BigDecimal.ZERO);
        return budget.campaign().status() == CampaignStatus.ACTIVE
                && amount(moves).add(movedBefore).compareTo(allowed) <= 0
                && errors(budget, after(budget, moves)).isEmpty();
    }

    /** The total amount of the moves. */
    static BigDecimal amount(List<BudgetMove> moves) {
        return moves.stream().map(BudgetMove::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<FieldError> belowSpend(
            CampaignBudget budget, List<ChannelAllocation> wanted, Channel channel) {
        BigDecimal spent = budget.spent(channel);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).channel() == channel) {
                return wanted.get(i).amount().compareTo(spent) < 0
                        ? Optional.of(new FieldError(
                                "/allocations/" + i + "/amount", "must not be less than the channel has spent"))
                        : Optional.empty();
            }
        }
        return spent.signum() > 0
                ? Optional.of(new FieldError(
                        "/allocations", "must include %s, which has spent money".formatted(channel.label())))
                : Optional.empty();
    }
}
