package com.dryjets.social.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/** New times for posts that missed theirs. */
final class LateRules {

    private LateRules() {}

    /** The released posts that have missed their times, in the order of these. */
    static List<Released> late(List<Released> released, Instant now) {
        return released.stream()
                .filter(post -> post.queued() && post.scheduledFor().isBefore(now))
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .toList();
    }

    /**
     * Times for late posts from now on, in their order.
     *
     * @param planned times of the account's posts from now on, which they keep the gap to
     */
    static Map<UUID, Instant> spaced(List<Released> late, Collection<Instant> planned, Duration gap, Instant now) {
        NavigableSet<Instant> occupied = new TreeSet<>(planned);
        Map<UUID, Instant> times = new HashMap<>();
        Instant from = now;
        for (Released post : late) {
            from = Gaps.firstFree(from, occupied, gap);
            occupied.add(from);
            times.put(post.id(), from);
        }
        return times;
    }
}
