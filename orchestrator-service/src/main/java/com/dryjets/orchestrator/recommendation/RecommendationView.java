package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Effect;
import com.dryjets.orchestrator.advice.Evidence;
import com.dryjets.orchestrator.advice.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation as it is answered.
 *
 * @param confidence between 0 and 1: one less the evidence's p-value after all looks and comparisons
 * @param moves of budget that accepting it proposes
 * @param note why it was decided so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationView(
        UUID id,
        UUID campaignId,
        Kind kind,
        @Nullable Channel channel,
        RecommendationStatus status,
        String advice,
        Evidence evidence,
        Effect expectedEffect,
        double confidence,
        List<BudgetMove> moves,
        Instant issuedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note,
        long version) {}
