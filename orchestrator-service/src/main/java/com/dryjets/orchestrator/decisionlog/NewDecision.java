package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Finding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to add to the decision log.
 *
 * @param decidedBy the subject of a person, or {@link DecisionLogService#AVA}
 * @param baseline what a person's decision is judged by; null for Ava's own decisions
 */
public record NewDecision(
        String tenant,
        UUID campaignId,
        UUID recommendationId,
        Finding finding,
        DecisionAction action,
        @Nullable String note,
        String decidedBy,
        Instant decidedAt,
        @Nullable Baseline baseline) {}
