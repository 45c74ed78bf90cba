package com.dryjets.social.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Spreads posts over a window: divides it into as many parts as there are posts and takes the best free hour of each, the
 * earliest of equals. A window without room has fewer times than posts: no post comes closer to another one than its account
 * wants, none exceeds what its network takes, and none leaves the window.
 */
final class PlanRules {

    private static final Duration WEEK = Duration.ofDays(7);

    /** The best hours are looked at in batches, each twice as large as the one before: most often the first is enough. */
    private static final int FIRST_BATCH = 8;

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

    /** Times for {@code count} posts, in order; fewer if the window has no more room. */
    static List<Instant> plan(int count, Window window, ZoneId zone, HourWeights weights, Occupied occupied) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Instant> time = best(window.part(i, count), zone, weights, occupied)
                    .or(() -> best(window, zone, weights, occupied));
            if (time.isEmpty()) {
                break;
            }
            occupied.add(time.get());
            times.add(time.get());
        }
        times.sort(null);
        return times;
    }

    private static Optional<Instant> best(Window window, ZoneId zone, HourWeights weights, Occupied occupied) {
        return first(ranked(window, zone, weights), occupied);
    }

    /** The first free time of these hours, in their order. */
    static Optional<Instant> first(List<Window> hours, Occupied occupied) {
        return hours.stream()
                .flatMap(hour -> occupied.firstFree(hour.from(), hour.to()).stream())
                .findFirst();
    }

    /** The hours of a window, the best one first, the earliest of equals. */
    static List<Window> ranked(Window window, ZoneId zone, HourWeights weights) {
        return hours(window, zone).stream()
                .sorted(Comparator.comparingDouble(
                        hour -> -weights.at(hour.from().atZone(zone))))
                .toList();
    }

    /** Parts of ranked hours to be looked at one after the other. */
    static List<List<Window>> batches(List<Window> hours) {
        List<List<Window>> batches = new ArrayList<>();
        int from = 0;
        for (int size = FIRST_BATCH; from < hours.size(); size *= 2) {
            int to = Math.min(hours.size(), from + size);
            batches.add(hours.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** The weeks of a window, the last one shorter. */
    static List<Window> weeks(Window window) {
        List<Window> weeks = new ArrayList<>();
        for (Instant from = window.from(); from.isBefore(window.to()); from = from.plus(WEEK)) {
            weeks.add(new Window(from, earlier(from.plus(WEEK), window.to())));
        }
        return weeks;
    }

    /**
     * The weeks in the order in which they are searched for a free time: if the first ones are full, ever larger steps
     * ahead, because an account may have any number of posts; then those between.
     */
    static List<Window> searched(Window window) {
        List<Window> weeks = weeks(window);
        Stream<Window> ahead = IntStream.iterate(1, step -> step <= weeks.size(), step -> 2 * step)
                .mapToObj(step -> weeks.get(step - 1));
        return Stream.concat(ahead, weeks.stream()).distinct().toList();
    }

    /** The next times for {@code count} posts in hours that are at least as good as the average one, in order. */
    static List<Instant> next(int count, Window window, ZoneId zone, HourWeights weights, Occupied occupied) {
        double average = Arrays.stream(weights.weights()).average().orElse(0);
        List<Instant> times = new ArrayList<>();
        for (Window hour : hours(window, zone)) {
            Optional<Instant> time = weights.at(hour.from().atZone(zone)) >= average
                    ? occupied.firstFree(hour.from(), hour.to())
                    : Optional.empty();
            while (times.size() < count && time.isPresent()) {
                occupied.add(time.get());
                times.add(time.get());
                time = occupied.nextFree(time.get(), hour.to());
            }
        }
        return times;
    }

    private static List<Window> hours(Window window, ZoneId zone) {
        List<Window> hours = new ArrayList<>();
        Instant from = window.from();
        while (from.isBefore(window.to())) {
            Instant to = endOfHour(from.atZone(zone), window);
            hours.add(new Window(from, to));
            from = to;
        }
        return hours;
    }

    private static Instant endOfHour(ZonedDateTime local, Window window) {
        Instant end = earlier(local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant(), window.to());
        // A clock that is set back repeats an hour.
        return end.isAfter(local.toInstant()) ? end : earlier(local.toInstant().plus(Duration.ofHours(1)), window.to());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
