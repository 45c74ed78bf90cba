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
    static Map<UUID, Instant> spaced(List<Post> released, Duration gap, Instant now) {
        List<Post> late = released.stream()
                .filter(post -> post.status() == PostStatus.QUEUED
                        && post.scheduledFor().isBefore(now))
                .sorted(Comparator.comparing(Post::scheduledFor).thenComparing(Post::id))
                .toList();
        Map<UUID, Instant> times = new HashMap<>();
        for (int i = 0; i < late.size(); i++) {
            times.put(late.get(i).id(), now.plus(gap.multipliedBy(i)));
        }
        return times;
    }
}
