package com.dryjets.orchestrator.decision;

import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Sample;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of the channel did since a decision. It tells what came after it, not that it came of it alone.
 *
 * @param before the channel's figures up to the decision, absent where there were none
 * @param since the channel's figures after it, absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Measure measure,
        Change change,
        @Nullable Sample before,
        @Nullable Sample since) {

    /** How the measure moved. */
    public enum Change {
        TOO_EARLY,
        NO_CLEAR_CHANGE,
        HIGHER,
        LOWER
    }
}
