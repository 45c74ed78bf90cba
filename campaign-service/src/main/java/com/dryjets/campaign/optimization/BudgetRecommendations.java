package com.dryjets.campaign.optimization;

import com.dryjets.campaign.budget.BudgetProposal;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.optimization.BudgetEfficiency.Curve;
import com.dryjets.campaign.optimization.RecommendedSplit.Basis;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The recommended allocations with their reasons, and the shifts that Ava proposed. */
@Schema(description = "The recommended allocations. Nothing changes until somebody applies them.")
public record BudgetRecommendations(
        String currency,
        Basis basis,

        @Schema(description = "Why the budget should be divided like this, or why it cannot be.")
        SplitReason.Code code,

        @Schema(description = "FLOORS_EXCEED_BUDGET: the sum of the channels' minimums.") @Nullable
        BigDecimal required,

        @Schema(description = "CAPS_BELOW_BUDGET: the sum of the channels' maximums.") @Nullable
        BigDecimal available,

        @Schema(
                description = "The expected revenue at the end with the allocations in force, within the budget; absent"
                        + " while nothing is known.")
        @Nullable
        BigDecimal expectedRevenueNow,

        @Schema(description = "The expected revenue at the end with the recommended allocations.") @Nullable
        BigDecimal expectedRevenueThen,

        @Schema(
                description =
                        "The channels that have spent more than their allocation. They need at least their spend.")
        List<Channel> overspent,

        List<Recommendation> allocations,

        @Schema(description = "The shifts that Ava proposed, newest first, at most 50.")
        List<BudgetProposal> proposals,

        @Schema(description = "When a rebalance last stored its recommendation; absent if it never did.") @Nullable
        Instant storedAt) {

    /** The recommendation for a channel. */
    @Schema(name = "ChannelRecommendation")
    public record Recommendation(
            Channel channel,
            BigDecimal current,
            BigDecimal recommended,
            BigDecimal change,

            @Schema(description = "The minimum: what the channel has spent.")
            BigDecimal floor,

            @Schema(description = "The maximum; absent if the channel has none.") @Nullable
            BigDecimal cap,

            ChannelReason.Code code,

            @Schema(
                    description = "MARGINAL_RETURN, BEYOND_TRIED_SPEND: the revenue of the next unit of spend at the"
                            + " recommended amount.")
            @Nullable
            BigDecimal marginalReturn,

            @Schema(description = "NO_CURVE: why the channel has no response curve.") @Nullable
            Curve curve) {}

    static BudgetRecommendations of(
            CampaignBudget budget, RecommendedSplit split, List<BudgetProposal> proposals, @Nullable Instant storedAt) {
        return new BudgetRecommendations(
                budget.budget().currency(),
                split.basis(),
                split.reason().code(),
                split.reason().required(),
                split.reason().available(),
                split.revenueNow(),
                split.revenueThen(),
                CurrentSplit.overspent(budget),
                split.limits().keySet().stream()
                        .map(channel -> recommendation(budget, split, channel))
                        .toList(),
                proposals,
                storedAt);
    }

    private static Recommendation recommendation(CampaignBudget budget, RecommendedSplit split, Channel channel) {
        BigDecimal current = budget.allocated(channel);
        BigDecimal recommended = split.recommended(channel);
        ChannelReason reason = split.reasons().getOrDefault(channel, ChannelReason.of(ChannelReason.Code.NOT_FEASIBLE));
        return new Recommendation(
                channel,
                current,
                recommended,
                recommended.subtract(current),
                split.limits().get(channel).floor(),
                split.limits().get(channel).cap(),
                reason.code(),
                reason.marginalReturn() == null ? null : BudgetEfficiency.rounded(reason.marginalReturn()),
                reason.fit() == null ? null : Curve.of(reason.fit()));
    }
}
