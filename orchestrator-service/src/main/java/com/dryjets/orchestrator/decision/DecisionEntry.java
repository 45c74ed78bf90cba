package com.dryjets.orchestrator.decision;

import com.dryjets.orchestrator.advice.Finding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put down in the log.
 *
 * @param by a person's subject, or {@link DecisionLog#AVA}
 * @param baseline for what a person decided: what the channel stood at then
 */
public record DecisionEntry(
        String tenant,
        UUID campaignId,
        UUID recommendationId,
        Finding finding,
        DecisionAction action,
        @Nullable String note,
        String by,
        Instant at,
        @Nullable Baseline baseline) {}
