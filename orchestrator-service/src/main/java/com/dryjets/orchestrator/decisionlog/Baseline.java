package com.dryjets.orchestrator.decisionlog;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.finding.Measure;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the outcome of a decision is judged by: a measure of some channels together, on the days before the decision and since.
 *
 * @param channel what the recommendation is about
 * @param channels whose results it should improve: moving budget to a better channel helps both together, even if each of
 *     them stays as it is
 */
public record Baseline(
        Channel channel, Measure measure, @Nullable Set<Channel> channels) {

    public Baseline {
        channels = channels == null || channels.isEmpty() ? EnumSet.of(channel) : EnumSet.copyOf(channels);
    }

    /** A baseline of one channel. */
    public Baseline(Channel channel, Measure measure) {
        this(channel, measure, null);
    }
}
