package com.dryjets.social.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** New times for posts whose account can publish them at last. */
final class LateRules {

    private LateRules() {}

    /**
     * The released posts that may have to move, in the order of their times: those that have missed them, and of those that
     * had no account, whose other posts they did not keep apart from, the ones whose time no person has chosen.
     */
    static List<Released> movable(List<Released> own, List<Released> adopted, Instant now) {
        Stream<Released> late = Stream.concat(own.stream(), adopted.stream()).filter(post -> isLate(post, now));
        Stream<Released> placed = adopted.stream().filter(post -> !isLate(post, now) && post.timing() == Timing.BEST);
        return Stream.concat(late, placed)
                .filter(post -> post.queued() || !post.scheduledFor().isBefore(now))
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .toList();
    }

    private static boolean isLate(Released post, Instant now) {
        return post.scheduledFor().isBefore(now);
    }

    /**
     * Where posts go.
     *
     * @param times new ones; posts that keep theirs are left out
     * @param withoutTime posts for which there is no time before their campaign ends
     */
    record Spaced(Map<UUID, Instant> times, Set<UUID> withoutTime) {}

    /**
     * Times for posts in their order, from their own on and from now on, apart from each other and from what is planned.
     *
     * @param planned times of the account's other posts
     */
    static Spaced spaced(List<Released> posts, Collection<Instant> planned, Duration gap, Instant now) {
        NavigableSet<Instant> occupied = new TreeSet<>(planned);
        Map<UUID, Instant> times = new HashMap<>();
        Set<UUID> withoutTime = new HashSet<>();
        for (Released post : posts) {
            Instant from = isLate(post, now) ? now : post.scheduledFor();
            Instant time = Gaps.firstFree(from, occupied, gap);
            if (post.latest() != null && time.isAfter(post.latest())) {
                withoutTime.add(post.id());
                continue;
            }
            occupied.add(time);
            if (!time.equals(post.scheduledFor())) {
                times.put(post.id(), time);
            }
        }
        return new Spaced(times, withoutTime);
    }
}
