package com.dryjets.orchestrator.recommendation;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Evidence;
import com.dryjets.orchestrator.finding.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation.
 *
 * @param confidence between 0 and 1: one minus the p-value, corrected for repeated looks and multiple comparisons
 * @param moves of budget that are proposed when it is accepted
 * @param expiresAt when it is withdrawn unless new metrics confirm it; only while it is open
 * @param snoozedUntil until when its decision is put off, or was; only while it is open
 * @param note the reason for the decision
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
        @Nullable Instant expiresAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String note,
        long version) {}
