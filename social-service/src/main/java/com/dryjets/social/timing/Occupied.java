package com.dryjets.social.timing;

import com.dryjets.social.account.PostQuota;
import com.dryjets.social.post.Gaps;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** When an account's other posts leave, and what another one has to keep: the gap to each, and the network's quotas. */
final class Occupied {

    private final NavigableMap<Instant, Integer> posts = new TreeMap<>();
    private final Duration gap;
    private final List<PostQuota> quotas;

    Occupied(Collection<Instant> times, Duration gap, List<PostQuota> quotas) {
        this.gap = gap;
        this.quotas = List.copyOf(quotas);
        times.forEach(this::add);
    }

    void add(Instant time) {
        posts.merge(time, 1, Integer::sum);
    }

    /** The first time of a span that keeps the gap; empty if there is none, or the quotas are used up around it. */
    Optional<Instant> firstFree(Instant from, Instant to) {
        Instant time = inMillis(from);
        Instant apart = inMillis(Gaps.firstFree(time, posts.navigableKeySet(), gap));
        while (!apart.equals(time)) {
            time = apart;
            apart = inMillis(Gaps.firstFree(time, posts.navigableKeySet(), gap));
        }
        return Optional.of(apart).filter(found -> found.isBefore(to)).filter(this::isWithinQuotas);
    }

    /** The first free time of the span after a post; empty if posts keep no gap, so that not all of them share an hour. */
    Optional<Instant> nextFree(Instant after, Instant to) {
        return gap.isZero() ? Optional.empty() : firstFree(after.plusMillis(1), to);
    }

    /** Times are rounded up, because a rounded down one might miss the gap. */
    private static Instant inMillis(Instant time) {
        Instant rounded = time.truncatedTo(ChronoUnit.MILLIS);
        return rounded.equals(time) ? time : rounded.plusMillis(1);
    }

    private boolean isWithinQuotas(Instant time) {
        return quotas.stream().allMatch(quota -> most(time, quota.window()) <= quota.posts());
    }

    /** How many posts the fullest window around a time would have with another post then. */
    private int most(Instant time, Duration window) {
        List<Instant> near = new ArrayList<>();
        posts.subMap(time.minus(window), false, time.plus(window), false).forEach((at, count) -> {
            for (int i = 0; i < count; i++) {
                near.add(at);
            }
        });
        near.add(time);
        near.sort(null);
        int most = 0;
        int end = 0;
        // A window begins with a post, and has the new one if that is not before its beginning.
        for (int begin = 0; begin < near.size() && !near.get(begin).isAfter(time); begin++) {
            while (end < near.size() && near.get(end).isBefore(near.get(begin).plus(window))) {
                end++;
            }
            most = Math.max(most, end - begin);
        }
        return most;
    }
}
