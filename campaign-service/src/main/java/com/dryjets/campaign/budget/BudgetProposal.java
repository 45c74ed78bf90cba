package com.dryjets.campaign.budget;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift of budget that Ava proposed.
 *
 * @param appliedBy who applied it, or the service's name if it applied it automatically
 */
public record BudgetProposal(
        UUID recommendationId,
        List<BudgetMove> moves,
        String reason,
        Instant proposedAt,
        ProposalState state,
        @Nullable String appliedBy) {}
