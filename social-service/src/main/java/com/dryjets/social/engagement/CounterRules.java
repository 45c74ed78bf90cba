package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.work.Backoff;
import com.dryjets.social.platform.Counters;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns cumulative counters into differences, and decides when to poll them again. */
final class CounterRules {

    private CounterRules() {}

    /**
     * Returns the differences to the counters that were passed on; negative if the network corrected one downwards. The
     * sum of all differences is the counter.
     */
    static List<MetricRecorded> differences(TrackedPost post, Counters now, Instant at) {
        List<MetricRecorded> differences = new ArrayList<>();
        new TreeMap<>(now.values()).forEach((metric, value) -> {
            long difference = value - post.counters().getOrDefault(metric, 0L);
            if (difference != 0) {
                differences.add(new MetricRecorded(
                        Ids.of(post.postId(), metric, post.revision() + 1),
                        post.campaignId(),
                        post.channel(),
                        post.contentRef(),
                        metric,
                        BigDecimal.valueOf(difference),
                        at,
                        null));
            }
        });
        return differences;
    }

    /** Returns the post after a poll; a counter that the network did not report keeps its value. */
    static TrackedPost polled(TrackedPost post, Counters now, boolean changed) {
        Map<Metric, Long> merged = new EnumMap<>(Metric.class);
        merged.putAll(post.counters());
        merged.putAll(now.values());
        return post.polled(merged, changed);
    }

    /**
     * Returns the time of the next poll: soon while counters change, ever later while they don't, and never once the
     * campaign ended long ago.
     */
    static Optional<Instant> nextPoll(TrackedPost post, PollingConfig config, Instant now) {
        if (post.endedAt() != null && now.isAfter(post.endedAt().plus(config.afterEnd()))) {
            return Optional.empty();
        }
        Backoff backoff = new Backoff(config.shortest(), config.longest());
        return Optional.of(now.plus(backoff.after(post.unchanged() + 1)));
    }
}
