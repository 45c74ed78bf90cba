package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The results of a channel before and since a decision. The decision is not necessarily the cause of the change.
 *
 * @param before the results up to the decision, absent if there were none
 * @param since the results since the decision, absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Measure measure,
        Change change,
        @Nullable Sample before,
        @Nullable Sample since) {

    /** The direction in which the measure changed. */
    public enum Change {
        TOO_EARLY,
        NO_CLEAR_CHANGE,
        HIGHER,
        LOWER
    }
}
