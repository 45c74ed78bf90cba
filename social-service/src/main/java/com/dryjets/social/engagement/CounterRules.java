package com.dryjets.social.engagement;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.work.Backoff;
import com.dryjets.social.network.Counters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns cumulative counters into differences, and decides when to poll them again. */
final class CounterRules {

    private static final int MOST_FAILURES = 10;

    private CounterRules() {}

    /**
     * The post after a poll. A counter that the network does not report keeps its value. One that has fallen is passed on
     * when the next poll confirms that: networks take back likes of removed accounts, but also answer with too little for a
     * moment.
     */
    static TrackedPost polled(TrackedPost post, Counters now) {
        Map<Metric, Long> counters = new EnumMap<>(Metric.class);
        counters.putAll(post.counters());
        Map<Metric, Long> seen = new EnumMap<>(Metric.class);
        seen.putAll(post.seen());
        now.values().forEach((metric, value) -> {
            counters.put(metric, confirmed(post, metric, value));
            seen.put(metric, value);
        });
        boolean changed = !counters.equals(post.counters());
        return with(
                post,
                counters,
                seen,
                changed ? post.revision() + 1 : post.revision(),
                changed ? 0 : post.unchanged() + 1,
                0);
    }

    private static long confirmed(TrackedPost post, Metric metric, long value) {
        long passedOn = post.counters().getOrDefault(metric, 0L);
        if (value >= passedOn) {
            return value;
        }
        long before = post.seen().getOrDefault(metric, passedOn);
        return before < passedOn ? Math.max(before, value) : passedOn;
    }

    /** The post after a poll that failed, or that did not find it. */
    static TrackedPost missed(TrackedPost post) {
        return with(post, post.counters(), post.seen(), post.revision(), post.unchanged(), post.failures() + 1);
    }

    private static TrackedPost with(
            TrackedPost post,
            Map<Metric, Long> counters,
            Map<Metric, Long> seen,
            long revision,
            int unchanged,
            int failures) {
        return new TrackedPost(
                post.postId(),
                post.tenant(),
                post.accountId(),
                post.campaignId(),
                post.channel(),
                post.contentId(),
                post.externalId(),
                post.publishedAt(),
                counters,
                seen,
                revision,
                unchanged,
                failures);
    }

    /**
     * What has changed between two polls; negative if the network corrected a counter downwards. The sum of all differences
     * is the counter. Ids follow from the revision, so a difference that is written twice counts once.
     */
    static List<MetricRecorded> differences(TrackedPost before, TrackedPost after, Instant at) {
        List<MetricRecorded> differences = new ArrayList<>();
        new TreeMap<>(after.counters()).forEach((metric, value) -> {
            long difference = value - before.counters().getOrDefault(metric, 0L);
            if (difference != 0) {
                differences.add(new MetricRecorded(
                        Ids.of(after.postId(), metric, after.revision()),
                        after.campaignId(),
                        after.channel(),
                        after.contentRef(),
                        metric,
                        BigDecimal.valueOf(difference),
                        at,
                        null));
            }
        });
        return differences;
    }

    /**
     * When to poll again: ever more rarely with the age of the post and while nothing changes, and never once it is old or
     * the network has not known it for long.
     */
    static Optional<Instant> nextPoll(TrackedPost post, PollingConfig config, Instant now) {
        Duration age = Duration.between(post.publishedAt(), now);
        if (age.compareTo(config.until()) > 0 || post.failures() >= MOST_FAILURES) {
            return Optional.empty();
        }
        Duration byAge = age.dividedBy(config.agePart());
        Duration byChange =
                new Backoff(config.shortest(), config.longest()).after(Math.max(post.unchanged(), post.failures()) + 1);
        Duration pause = byAge.compareTo(byChange) > 0 ? byAge : byChange;
        return Optional.of(now.plus(pause.compareTo(config.longest()) < 0 ? pause : config.longest()));
    }
}
