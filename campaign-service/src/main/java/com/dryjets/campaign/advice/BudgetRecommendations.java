package com.dryjets.campaign.advice;

import com.dryjets.campaign.advice.Advice.Basis;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.campaign.proposal.BudgetProposals.Proposal;
import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a budget is best divided, with the reasons, and what else was proposed. */
@Schema(description = "How the budget is best divided. Nothing is changed until a person applies it.")
public record BudgetRecommendations(
        String currency,
        Basis basis,
        String reason,

        @Schema(
                description =
                        "Revenue at the campaign's end with the allocations in force; absent while nothing is known.")
        @Nullable
        BigDecimal expectedRevenueNow,

        @Schema(description = "The same with the recommended ones.") @Nullable
        BigDecimal expectedRevenueThen,

        List<Recommendation> allocations,

        @Schema(description = "Shifts that Ava proposed, newest first, at most 50.")
        List<Proposal> proposals,

        @Schema(description = "When a rebalance last stored its recommendation; absent if never, or in a preview.")
        @Nullable
        Instant storedAt) {

    /** What is recommended for a channel. */
    @Schema(name = "ChannelRecommendation")
    public record Recommendation(
            Channel channel,
            BigDecimal current,
            BigDecimal recommended,
            BigDecimal change,

            @Schema(description = "What is spent: less is not possible.")
            BigDecimal floor,

            @Schema(description = "More was ruled out; absent where nothing limits the channel.") @Nullable
            BigDecimal cap,

            String reason) {}

    static BudgetRecommendations of(
            CampaignBudget budget, Advice advice, List<Proposal> proposals, @Nullable Instant storedAt) {
        return new BudgetRecommendations(
                budget.budget().currency(),
                advice.basis(),
                advice.reason(),
                advice.revenueNow(),
                advice.revenueThen(),
                advice.limits().keySet().stream()
                        .map(channel -> recommendation(budget, advice, channel))
                        .toList(),
                proposals,
                storedAt);
    }

    private static Recommendation recommendation(CampaignBudget budget, Advice advice, Channel channel) {
        BigDecimal current = budget.allocated(channel);
        BigDecimal recommended = advice.recommended(channel);
        return new Recommendation(
                channel,
                current,
                recommended,
                recommended.subtract(current),
                advice.limits().get(channel).floor(),
                advice.limits().get(channel).cap(),
                advice.reasons().getOrDefault(channel, advice.reason()));
    }
}
