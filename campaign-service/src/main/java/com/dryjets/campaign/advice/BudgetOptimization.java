package com.dryjets.campaign.advice;

import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal of moves with the effect that is expected of them. */
@Schema(description = "Moves between channels with the effect that is expected of them by the campaign's end.")
public record BudgetOptimization(
        String currency,

        @Schema(description = "Whether the constraints can be kept and the wanted ROI reached.")
        boolean feasible,

        String reason,
        List<BudgetMove> moves,
        List<Share> allocations,
        Expected expected,
        boolean applied,

        @Schema(description = "The campaign's version, for If-Match.")
        long version) {

    /** A channel's allocation now and as proposed. */
    @Schema(name = "OptimizedShare")
    public record Share(Channel channel, BigDecimal current, BigDecimal recommended) {}

    /** What is expected at the campaign's end; absent while nothing is known. */
    @Schema(name = "OptimizationEffect")
    public record Expected(
            BigDecimal spend,

            @Schema(description = "Revenue with the proposed allocations.") @Nullable
            BigDecimal revenueP50,

            @Schema(description = "Revenue with the allocations in force.") @Nullable
            BigDecimal revenueNow,

            @Schema(description = "ROI so far, as every other resource tells it.") @Nullable
            BigDecimal roiToDate,

            @Schema(description = "ROI at the end with the allocations in force.") @Nullable
            BigDecimal roiNow,

            @Schema(description = "ROI at the end with the proposed allocations.") @Nullable
            BigDecimal roiThen) {}

    static BudgetOptimization of(Outlook outlook, Advice advice, Verdict verdict, boolean applied) {
        CampaignBudget budget = outlook.budget();
        return new BudgetOptimization(
                budget.budget().currency(),
                verdict.feasible(),
                verdict.reason(),
                moves(budget, advice),
                advice.limits().keySet().stream()
                        .map(channel -> new Share(channel, budget.allocated(channel), advice.recommended(channel)))
                        .toList(),
                new Expected(
                        outlook.spendInAll(),
                        advice.revenueThen(),
                        advice.revenueNow(),
                        budget.total().roi().orElse(null),
                        roi(outlook, advice.revenueNow()),
                        roi(outlook, advice.revenueThen())),
                applied,
                budget.campaign().version());
    }

    /** Whether it can be done as wanted, and what is to be said about it. */
    record Verdict(boolean feasible, String reason) {}

    static @Nullable BigDecimal roi(Outlook outlook, @Nullable BigDecimal revenue) {
        return revenue == null ? null : outlook.roi(revenue).orElse(null);
    }

    /** The fewest moves that lead from the allocations in force to the recommended ones, the first giver first. */
    private static List<BudgetMove> moves(CampaignBudget budget, Advice advice) {
        Map<Channel, BigDecimal> wants = new EnumMap<>(Channel.class);
        advice.limits()
                .keySet()
                .forEach(channel ->
                        wants.put(channel, advice.recommended(channel).subtract(budget.allocated(channel))));
        List<BudgetMove> moves = new ArrayList<>();
        for (Channel from : wants.keySet()) {
            for (Channel to : wants.keySet()) {
                BigDecimal amount = wants.get(from).negate().min(wants.get(to));
                if (amount.signum() > 0) {
                    moves.add(new BudgetMove(from, to, amount));
                    wants.merge(from, amount, BigDecimal::add);
                    wants.merge(to, amount.negate(), BigDecimal::add);
                }
            }
        }
        return moves;
    }
}
