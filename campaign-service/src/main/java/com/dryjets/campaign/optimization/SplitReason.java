package com.dryjets.campaign.optimization;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a budget should be divided like this, or why it cannot be.
 *
 * @param required FLOORS_EXCEED_BUDGET: the sum of the channels' minimums
 * @param available CAPS_BELOW_BUDGET: the sum of the channels' maximums
 */
record SplitReason(
        Code code, @Nullable BigDecimal required, @Nullable BigDecimal available) {

    /** The kinds of reason. */
    @Schema(name = "SplitReasonCode")
    public enum Code {
        /** The rest of the budget goes where the next unit of spend earns most, by response curves. */
        HIGHEST_MARGINAL_RETURN,
        /** Fewer than two channels have a response curve, so what the channels have earned decides. */
        PAST_RETURN,
        /** No other division is expected to earn clearly more than the allocations in force. */
        NO_BETTER_SPLIT,
        /** The spend and the requested minimums exceed the budget. */
        FLOORS_EXCEED_BUDGET,
        /** The requested maximums are less than the budget. */
        CAPS_BELOW_BUDGET,
        /** Nothing is spent yet, so the achievable ROI is unknown. */
        ROI_UNKNOWN,
        /** No division of the budget is expected to reach the target ROI. */
        TARGET_ROI_OUT_OF_REACH;

        boolean isFeasible() {
            return this == HIGHEST_MARGINAL_RETURN || this == PAST_RETURN || this == NO_BETTER_SPLIT;
        }
    }

    static SplitReason of(Code code) {
        return new SplitReason(code, null, null);
    }

    static SplitReason floorsExceedBudget(BigDecimal required) {
        return new SplitReason(Code.FLOORS_EXCEED_BUDGET, required, null);
    }

    static SplitReason capsBelowBudget(BigDecimal available) {
        return new SplitReason(Code.CAPS_BELOW_BUDGET, null, available);
    }

    boolean isFeasible() {
        return code.isFeasible();
    }
}
