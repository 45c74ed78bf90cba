package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.Instant;

/**
 * What people did on a campaign's channel in one hour of UTC, without what machines did.
 *
 * @param hour its start
 */
public record HourlyEngagement(Channel channel, Instant hour, double impressions, double engagements, double clicks) {

    /** Picks what matters of all totals. */
    public static HourlyEngagement of(HourlyTotals totals) {
        return new HourlyEngagement(
                totals.channel(),
                totals.hour(),
                totals.human().total(Metric.IMPRESSIONS).doubleValue(),
                totals.human().total(Metric.ENGAGEMENTS).doubleValue(),
                totals.human().total(Metric.CLICKS).doubleValue());
    }
}
