package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the decision log.
 *
 * @param decidedBy the subject of a person, or {@code ava}
 * @param outcome the channel's results since the decision; only for decisions by a person
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
