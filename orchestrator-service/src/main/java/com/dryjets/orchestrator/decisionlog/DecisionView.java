package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Kind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the decision log.
 *
 * @param decidedBy the subject of a person, or {@code ava}
 * @param expectedEffect the gain that was expected when the recommendation was issued
 * @param measuredEffect the gain that was measured since, with its 95 % interval: of a move of budget, so far; of all other
 *     advice, for each thousand exposures of its channels, whether they followed the advice or not. Absent while it is too
 *     early to tell
 * @param asExpected how it compares with the expected gain, of which a move of budget should have brought the share of the
 *     time that has passed; absent if that cannot be told
 * @param outcome the results since the decision; only for decisions by a person
 * @param judged the final verdict on an accepted recommendation, which counts in Ava's hit rate
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
        @Nullable Effect expectedEffect,
        @Nullable Effect measuredEffect,
        @Nullable AsExpected asExpected,
        @Nullable Outcome outcome,
        @Nullable Judged judged) {

    /** The final verdict on an accepted recommendation. */
    public record Judged(Outcome.Change change, Instant judgedAt) {}
}
