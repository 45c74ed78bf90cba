package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.statistics.Interval;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of channels before and since a decision. The decision is not necessarily the cause of the change.
 *
 * @param channels whose results are counted together
 * @param before the results before the day of the decision, absent if there were none
 * @param since the results after the day of the decision, absent if there are none
 * @param difference the 95 % interval of the rate since less the rate before, however often one looks; absent if it is too
 *     early to tell
 * @param basis what the results are compared with
 * @param caveat what the comparison does not show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(
        Measure measure,
        List<Channel> channels,
        Change change,
        @Nullable Sample before,
        @Nullable Sample since,
        @Nullable Interval difference,
        Basis basis,
        String caveat) {

    public Outcome {
        channels = List.copyOf(channels);
    }

    /** The direction in which the measure changed. */
    public enum Change {
        /** A week on each side of the decision, and enough events, are needed to tell. */
        TOO_EARLY,
        NO_CLEAR_CHANGE,
        HIGHER,
        LOWER
    }

    /** What the results since a decision are compared with. */
    public enum Basis {
        /** The time before. Nobody was kept from the change to compare with, so other causes are not ruled out. */
        BEFORE_AFTER
    }
}
