package com.dryjets.campaign.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign is towards a goal.
 *
 * @param channel the channel whose results count; absent for all channels together
 * @param actual the value so far, in the unit of the target; absent for a ratio without spend
 * @param progress the actual value as a fraction of the target, above 1 when exceeded
 * @param expected the value that would be on track now: the target's share of the elapsed time for a count or an amount,
 *     the whole target for a ratio; absent before the start
 */
public record GoalProgress(
        GoalMetric metric,
        BigDecimal target,
        @Nullable Channel channel,
        @Nullable BigDecimal actual,
        BigDecimal progress,
        @Nullable BigDecimal expected,
        State state) {

    /** Whether the goal is likely to be reached at the present pace. */
    @Schema(name = "GoalState")
    public enum State {
        NOT_STARTED,
        ON_TRACK,
        /** More than a tenth below the expected value. */
        BEHIND,
        REACHED,
        /** The campaign ended below the target. */
        MISSED
    }
}
