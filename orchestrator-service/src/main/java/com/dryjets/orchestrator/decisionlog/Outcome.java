package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.statistics.Interval;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The results of a channel before and since a decision. The decision is not necessarily the cause of the change.
 *
 * @param before results up to the day before the decision; absent without any
 * @param since results from the day after the decision; absent without any
 * @param difference 95 % interval of the change in the rate, valid at every look; absent while it is too early to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Measure measure,
        Change change,
        @Nullable Sample before,
        @Nullable Sample since,
        @Nullable Interval difference) {

    /** The direction in which the measure changed. */
    public enum Change {
        /** A week on each side of the decision, and enough events, are needed to tell. */
        TOO_EARLY,
        NO_CLEAR_CHANGE,
        HIGHER,
        LOWER
    }
}
