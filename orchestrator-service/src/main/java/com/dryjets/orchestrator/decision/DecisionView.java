package com.dryjets.orchestrator.decision;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log as it is answered.
 *
 * @param decidedBy a person's subject, or {@code ava}
 * @param outcome what the figures did since, for what a person decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        UUID id,
        UUID recommendationId,
        Kind kind,
        @Nullable Channel channel,
        DecisionAction action,
        String advice,
        String evidence,
        @Nullable String note,
        String decidedBy,
        Instant decidedAt,
        @Nullable Outcome outcome) {}
