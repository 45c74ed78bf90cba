package com.dryjets.campaign.optimization;

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

/** Proposed moves between channels with their expected effect. */
@Schema(description = "Proposed moves between channels with their expected effect at the end of the campaign.")
public record BudgetOptimization(
        String currency,

        @Schema(description = "Whether the constraints can be met and the target ROI is expected.")
        boolean feasible,

        @Schema(description = "Why the budget should be divided like this, or why it is not feasible.")
        SplitReason.Code code,

        @Schema(description = "FLOORS_EXCEED_BUDGET: the sum of the channels' minimums.") @Nullable
        BigDecimal required,

        @Schema(description = "CAPS_BELOW_BUDGET: the sum of the channels' maximums.") @Nullable
        BigDecimal available,

        @Schema(
                description =
                        "The channels that have spent more than their allocation. They need at least their spend.")
        List<Channel> overspent,

        List<BudgetMove> moves,
        List<Share> allocations,
        Expected expected,

        @Schema(description = "Whether the allocations were changed; false if there is nothing to change.")
        boolean applied,

        @Schema(description = "The campaign's version, for `If-Match`.")
        long version) {

    /** A channel's current and recommended allocation. */
    @Schema(name = "OptimizedShare")
    public record Share(Channel channel, BigDecimal current, BigDecimal recommended) {}

    /** The expected result at the end of the campaign. Values are absent while nothing is known. */
    @Schema(name = "OptimizationEffect")
    public record Expected(
            BigDecimal spend,

            @Schema(description = "The revenue with the recommended allocations.") @Nullable
            BigDecimal revenueP50,

            @Schema(description = "The revenue with the allocations in force, within the budget.") @Nullable
            BigDecimal revenueNow,

            @Schema(description = "The ROI so far.") @Nullable
            BigDecimal roiToDate,

            @Schema(description = "The ROI at the end with the allocations in force.") @Nullable
            BigDecimal roiNow,

            @Schema(description = "The ROI at the end with the recommended allocations.") @Nullable
            BigDecimal roiThen) {}

    static BudgetOptimization of(Outlook outlook, RecommendedSplit split, SplitReason verdict, boolean applied) {
        CampaignBudget budget = outlook.budget();
        return new BudgetOptimization(
                budget.budget().currency(),
                verdict.isFeasible(),
                verdict.code(),
                verdict.required(),
                verdict.available(),
                CurrentSplit.overspent(budget),
                moves(budget, split),
                split.limits().keySet().stream()
                        .map(channel -> new Share(channel, budget.allocated(channel), split.recommended(channel)))
                        .toList(),
                new Expected(
                        outlook.totalSpend(),
                        split.revenueThen(),
                        split.revenueNow(),
                        budget.performance().total().roi().orElse(null),
                        roi(outlook, split.revenueNow()),
                        roi(outlook, split.revenueThen())),
                applied,
                budget.campaign().version());
    }

    static @Nullable BigDecimal roi(Outlook outlook, @Nullable BigDecimal revenue) {
        return revenue == null ? null : outlook.roi(revenue).orElse(null);
    }

    /** The fewest moves from the allocations in force to the recommended ones, in the order of the giving channels. */
    private static List<BudgetMove> moves(CampaignBudget budget, RecommendedSplit split) {
        Map<Channel, BigDecimal> changes = new EnumMap<>(Channel.class);
        split.limits()
                .keySet()
                .forEach(channel ->
                        changes.put(channel, split.recommended(channel).subtract(budget.allocated(channel))));
        List<BudgetMove> moves = new ArrayList<>();
        for (Channel from : changes.keySet()) {
            for (Channel to : changes.keySet()) {
                BigDecimal amount = changes.get(from).negate().min(changes.get(to));
                if (amount.signum() > 0) {
                    moves.add(new BudgetMove(from, to, amount));
                    changes.merge(from, amount, BigDecimal::add);
                    changes.merge(to, amount.negate(), BigDecimal::add);
                }
            }
        }
        return moves;
    }
}
