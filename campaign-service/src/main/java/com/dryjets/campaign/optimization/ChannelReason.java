package com.dryjets.campaign.optimization;

import com.dryjets.statistics.CurveFit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a channel should get its amount.
 *
 * @param marginalReturn MARGINAL_RETURN, BEYOND_TRIED_SPEND: the revenue of the next unit of spend at that amount
 * @param fit NO_CURVE: why the channel has no response curve
 */
record ChannelReason(
        Code code,
        @Nullable Double marginalReturn,
        @Nullable CurveFit fit) {

    /** The kinds of reason. */
    @Schema(name = "ChannelReasonCode")
    public enum Code {
        /** The marginal return is the same for all channels with a curve. */
        MARGINAL_RETURN,
        /** More than twice the largest daily spend was never tried, so the channel gets no more at once. */
        BEYOND_TRIED_SPEND,
        /** The channel has no response curve and keeps its allocation. */
        NO_CURVE,
        /** In proportion to what the channel earned per unit of spend. */
        PAST_RETURN,
        /** The channel has spent nothing, so nothing is known about it, and keeps its allocation. */
        NOTHING_SPENT,
        /** No other amounts are expected to earn clearly more. */
        KEPT,
        /** The channel has spent more than its allocation, at the cost of the other channels. */
        OVERSPENT,
        /** The budget cannot be divided; the channel keeps its allocation. */
        NOT_FEASIBLE
    }

    static ChannelReason of(Code code) {
        return new ChannelReason(code, null, null);
    }
}
