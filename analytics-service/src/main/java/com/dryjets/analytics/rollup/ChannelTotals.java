package com.dryjets.analytics.rollup;

import com.dryjets.contracts.marketing.MetricTotals;

/**
 * The totals of one channel, or of several channels together.
 *
 * @param human the part that is not known to come from a bot or a privacy proxy
 */
public record ChannelTotals(MetricTotals raw, MetricTotals human) {

    static final ChannelTotals NONE = allHuman(MetricTotals.none());

    /** Totals that all count as human. */
    static ChannelTotals allHuman(MetricTotals totals) {
        return new ChannelTotals(totals, totals);
    }

    /** The sum of both. */
    public ChannelTotals plus(ChannelTotals other) {
        MetricTotals sum = raw.plus(other.raw);
        return new ChannelTotals(sum, isHuman() && other.isHuman() ? sum : human.plus(other.human));
    }

    /** Returns whether nothing is known to come from a bot or a privacy proxy, which is true of most totals. */
    private boolean isHuman() {
        return raw == human;
    }
}
