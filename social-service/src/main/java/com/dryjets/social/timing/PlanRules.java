package com.dryjets.social.timing;

import com.dryjets.social.post.Gaps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Spreads posts over a window: divides it into as many parts as there are posts and takes the best free hour of each, the
 * earliest of equals. Posts keep the account's gap to each other and to what is planned already, as far as the window has
 * room for that.
 */
final class PlanRules {

    private PlanRules() {}

    /** A span of time; {@code to} is exclusive. */
    record Window(Instant from, Instant to) {

        Duration length() {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }

        Window part(int index, int count) {
            return new Window(
                    from.plus(length().multipliedBy(index).dividedBy(count)),
                    from.plus(length().multipliedBy(index + 1L).dividedBy(count)));
        }
    }

    /**
     * Times for {@code count} posts, in order.
     *
     * @param taken times of the account's other posts
     */
    static List<Instant> plan(
            int count, Window window, ZoneId zone, HourWeights weights, Collection<Instant> taken, Duration minGap) {
        List<Instant> apart = planned(count, window, zone, weights, taken, minGap);
        if (apart.size() == count) {
            return apart;
        }
        Duration smaller = fitting(minGap, count + taken.size(), window);
        List<Instant> closer = planned(count, window, zone, weights, taken, smaller);
        return closer.size() == count
                ? closer
                : IntStream.range(0, count)
                        .mapToObj(i -> window.part(i, count).from().truncatedTo(ChronoUnit.MILLIS))
                        .toList();
    }

    /** Times in order; fewer than {@code count} as soon as the window has no room for the gap. */
    private static List<Instant> planned(
            int count, Window window, ZoneId zone, HourWeights weights, Collection<Instant> taken, Duration gap) {
        TreeSet<Instant> occupied = new TreeSet<>(taken);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Instant> time = best(window.part(i, count), zone, weights, occupied, gap)
                    .or(() -> best(window, zone, weights, occupied, gap))
                    .map(found -> found.truncatedTo(ChronoUnit.MILLIS));
            if (time.isEmpty()) {
                break;
            }
            occupied.add(time.get());
            times.add(time.get());
        }
        times.sort(null);
        return times;
    }

    /**
     * The next times for {@code count} posts in hours that are at least as good as the average one, in order; spread over
     * the window if it has too few of them.
     */
    static List<Instant> next(
            int count, Window window, ZoneId zone, HourWeights weights, Collection<Instant> taken, Duration minGap) {
        TreeSet<Instant> occupied = new TreeSet<>(taken);
        double average = Arrays.stream(weights.weights()).average().orElse(0);
        List<Instant> times = new ArrayList<>();
        Instant hour = window.from();
        while (times.size() < count && hour.isBefore(window.to())) {
            ZonedDateTime local = hour.atZone(zone);
            Instant end = endOfHour(local, window);
            Optional<Instant> free =
                    weights.at(local) >= average ? free(hour, end, occupied, minGap) : Optional.empty();
            free.ifPresent(time -> {
                occupied.add(time);
                times.add(time.truncatedTo(ChronoUnit.MILLIS));
            });
            hour = free.isPresent() && !minGap.isZero() ? hour : end;
        }
        return times.size() == count ? times : plan(count, window, zone, weights, taken, minGap);
    }

    private static Instant endOfHour(ZonedDateTime local, Window window) {
        Instant end = earlier(local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant(), window.to());
        // A clock that is set back repeats an hour.
        return end.isAfter(local.toInstant()) ? end : local.toInstant().plus(Duration.ofHours(1));
    }

    /** A gap for which the window has room for certain. */
    private static Duration fitting(Duration minGap, int posts, Window window) {
        Duration room = window.length().dividedBy(Math.max(1, 2L * posts));
        return minGap.compareTo(room) < 0 ? minGap : room;
    }

    private static Optional<Instant> best(
            Window window, ZoneId zone, HourWeights weights, TreeSet<Instant> occupied, Duration gap) {
        Instant best = null;
        double weight = Double.NEGATIVE_INFINITY;
        Instant hour = window.from();
        while (hour.isBefore(window.to())) {
            ZonedDateTime local = hour.atZone(zone);
            Instant end = endOfHour(local, window);
            if (weights.at(local) > weight) {
                Optional<Instant> free = free(hour, end, occupied, gap);
                if (free.isPresent()) {
                    best = free.get();
                    weight = weights.at(local);
                }
            }
            hour = end;
        }
        return Optional.ofNullable(best);
    }

    /** The first time of a span that keeps the gap; empty if there is none. */
    private static Optional<Instant> free(Instant from, Instant to, TreeSet<Instant> occupied, Duration gap) {
        return Optional.of(Gaps.firstFree(from, occupied, gap)).filter(time -> time.isBefore(to));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
