package com.dryjets.campaign.budget;

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
import java.util.Set;

/** Whether a budget may be divided so. */
public final class ReallocationRules {

    private static final Set<CampaignStatus> OVER = Set.of(CampaignStatus.COMPLETED, CampaignStatus.ARCHIVED);

    private ReallocationRules() {}

    /** Whether the campaign is over, so that its budget stays as it is. */
    public static boolean isOver(CampaignBudget budget) {
        return OVER.contains(budget.campaign().status());
    }

    /** The least that a channel's allocation may be: what is spent, in whole minor units. */
    public static BigDecimal floor(CampaignBudget budget, Channel channel) {
        return budget.spent(channel).setScale(budget.budget().fractionDigits(), RoundingMode.CEILING);
    }

    /** What is wrong with the wanted allocations, with pointers into {@code allocations}; nothing if they may be. */
    public static List<FieldError> faults(CampaignBudget budget, List<ChannelAllocation> wanted) {
        List<FieldError> faults = new ArrayList<>(AllocationRules.faults(
                "/allocations", budget.budget(), budget.campaign().channels(), wanted));
        for (Channel channel : budget.campaign().channels()) {
            underSpent(budget, wanted, channel).ifPresent(faults::add);
        }
        return faults;
    }

    /** The allocations in force after the moves; may be illegal, which {@link #faults} tells. */
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

    /** Whether the moves can never be made: channels that the campaign does not have, or no amount. */
    static boolean isSenseless(CampaignBudget budget, List<BudgetMove> moves) {
        List<Channel> channels = budget.campaign().channels();
        return moves.isEmpty()
                || moves.stream()
                        .anyMatch(move -> move.amount().signum() <= 0
                                || move.from() == move.to()
                                || !channels.contains(move.from())
                                || !channels.contains(move.to()));
    }

    /**
     * Whether moves may be made without a person: the campaign allows a share of its budget, and all that was ever moved
     * so, these moves with it, keeps within that share.
     */
    static boolean mayMoveByItself(CampaignBudget budget, List<BudgetMove> moves, BigDecimal movedSoFar) {
        BigDecimal allowed = budget.campaign()
                .autoOptimizePercentage()
                .map(share -> share.multiply(budget.budget().amount()))
                .orElse(BigDecimal.ZERO);
        return budget.campaign().status() == CampaignStatus.ACTIVE
                && moved(moves).add(movedSoFar).compareTo(allowed) <= 0
                && faults(budget, after(budget, moves)).isEmpty();
    }

    /** How much moves move. */
    static BigDecimal moved(List<BudgetMove> moves) {
        return moves.stream().map(BudgetMove::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<FieldError> underSpent(
            CampaignBudget budget, List<ChannelAllocation> wanted, Channel channel) {
        BigDecimal spent = budget.spent(channel);
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).channel() == channel) {
                return wanted.get(i).amount().compareTo(spent) < 0
                        ? Optional.of(tooLittle("/allocations/" + i + "/amount", channel, spent))
                        : Optional.empty();
            }
        }
        return spent.signum() > 0 ? Optional.of(tooLittle("/allocations", channel, spent)) : Optional.empty();
    }

    private static FieldError tooLittle(String pointer, Channel channel, BigDecimal spent) {
        return new FieldError(pointer, "%s has already spent %s".formatted(channel.label(), spent.toPlainString()));
    }
}
