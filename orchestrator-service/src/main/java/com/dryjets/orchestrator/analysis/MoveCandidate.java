package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.curve.ChannelCurve;
import com.dryjets.statistics.CurveEstimate;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.MarginalReturnTest;
import com.dryjets.statistics.MixtureEstimate;
import java.math.BigDecimal;
import java.util.List;

/**
 * A move of budget between two channels.
 *
 * @param test of the receiver's marginal return against the giver's
 * @param comparisons the number of pairs that this one was picked from
 * @param amount in whole minor units; zero if nothing can be moved, or so little that it is not worth it
 */
record MoveCandidate(
        ChannelCurve giver, ChannelCurve receiver, MarginalReturnTest test, int comparisons, BigDecimal amount) {

    Channel from() {
        return giver.channel();
    }

    Channel to() {
        return receiver.channel();
    }

    /** "LINKEDIN>TWITTER". */
    String subject() {
        return from() + ">" + to();
    }

    /** The 95 % interval of what the move brings, if both channels change their usual daily spend evenly. */
    Interval gain(double days) {
        double daily = amount.doubleValue() / days;
        return MixtureEstimate.intervalOfSum(List.of(change(receiver, daily, days), change(giver, -daily, days)));
    }

    private static MixtureEstimate change(ChannelCurve curve, double daily, double days) {
        CurveEstimate estimate = curve.estimate().orElseThrow();
        double spend = estimate.usualSpend();
        return estimate.change(spend, Math.max(0, spend + daily)).times(days);
    }
}
