package com.dryjets.social.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** New times for posts that missed theirs. */
final class LateRules {

    private LateRules() {}

    /** Times for the late ones among released posts: from now on, in the order of their times. */
    static Map<UUID, Instant> spaced(List<Released> released, Duration gap, Instant now) {
        List<Released> late = released.stream()
                .filter(post -> post.queued() && post.scheduledFor().isBefore(now))
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .toList();
        Map<UUID, Instant> times = new HashMap<>();
        for (int i = 0; i < late.size(); i++) {
            times.put(late.get(i).id(), now.plus(gap.multipliedBy(i)));
        }
        return times;
    }
}
