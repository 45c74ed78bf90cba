package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.platform.Counters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns cumulative counters into differences, and decides when to ask for them again. */
final class CounterRules {

    private CounterRules() {}

    /**
     * What has come to be since the counters were passed on last; negative where a network took something back. The sum
     * of all differences is the counter.
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

    /** The counters to keep: those that the network tells, and what it told of others before. */
    static Map<Metric, Long> merged(TrackedPost post, Counters now) {
        Map<Metric, Long> merged = new EnumMap<>(Metric.class);
        merged.putAll(post.counters());
        merged.putAll(now.values());
        return merged;
    }

    /**
     * When to ask again: soon while counters move, ever later while they stand still, never where the campaign has
     * long been over.
     */
    static Optional<Instant> next(TrackedPost post, int unchanged, PollingConfig config, Instant now) {
        if (post.overSince() != null && now.isAfter(post.overSince().plus(config.afterEnd()))) {
            return Optional.empty();
        }
        Duration doubled = config.shortest().multipliedBy(1L << Math.min(unchanged, 20));
        return Optional.of(now.plus(doubled.compareTo(config.longest()) < 0 ? doubled : config.longest()));
    }
}
