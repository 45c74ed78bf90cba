package com.dryjets.bench.social;

import com.dryjets.bench.platform.ClosedLoop;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.social.Networks.Shown;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Schedules the posts of a plan, waits until none is left in the queue, and compares with what the networks show. */
final class PublishRun {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    /** More would only wait for each other. */
    private static final int IN_FLIGHT = 64;

    private final SocialApi api;
    private final Networks networks;
    private final ServiceDatabase database;

    PublishRun(SocialApi api, Networks networks, ServiceDatabase database) {
        this.api = api;
        this.networks = networks;
        this.database = database;
    }

    /** What happens while the posts are due. */
    interface Disturbance {

        void run() throws Exception;
    }

    /**
     * The outcome of a run.
     *
     * @param lateness of each post that is out, in milliseconds after it was due, the shortest first
     * @param seconds from when the first was due until the last was out
     * @param lost posts that no network shows
     * @param doubled posts that a network shows more than once
     * @param unsettled posts without a final status
     * @param untrue posts that the service reports as published although they are not out, or the reverse
     */
    record Result(double[] lateness, double seconds, int lost, int doubled, long unsettled, long untrue) {

        boolean isCorrect() {
            return lost + doubled + unsettled + untrue == 0;
        }

        double percentile(double percent) {
            return lateness.length == 0
                    ? Double.NaN
                    : lateness[Math.max(0, (int) Math.ceil(percent / 100 * lateness.length) - 1)];
        }

        double rate() {
            return lateness.length / seconds;
        }
    }

    /** Schedules the posts; returns how many a second that were. Fails if one is refused, or some are due already. */
    double schedule(PostPlan plan) {
        Stopwatch stopwatch = Stopwatch.start();
        double rate = ClosedLoop.run(plan.posts(), IN_FLIGHT, post -> api.schedule(plan.request(post)));
        if (Instant.now().isAfter(plan.begin())) {
            throw new IllegalStateException(
                    "Scheduling took %.0f s, longer than the warm-up suggested: posts were due before it ended"
                            .formatted(stopwatch.seconds()));
        }
        return rate;
    }

    /** Waits until the posts are due and settled, and looks what the networks show. */
    Result follow(PostPlan plan, Disturbance disturbance) throws Exception {
        sleepUntil(plan.begin());
        disturbance.run();
        awaitSettled(plan);
        return compare(plan);
    }

    private void awaitSettled(PostPlan plan) throws SQLException {
        Instant deadline = plan.begin().plus(plan.spread()).plus(TIMEOUT);
        while (unsettled(plan) > 0 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private long unsettled(PostPlan plan) throws SQLException {
        return count(plan, "status in ('QUEUED', 'HELD', 'PUBLISHING', 'UNKNOWN')");
    }

    private long count(PostPlan plan, String condition) throws SQLException {
        return database.number("select count(*) from post where tenant = '%s' and campaign_id = '%s' and %s"
                .formatted(SocialBench.TENANT, plan.campaign(), condition));
    }

    private Result compare(PostPlan plan) throws IOException, InterruptedException, SQLException {
        List<Shown> shown = networks.shown(plan).stream()
                .sorted(Comparator.comparing(Shown::at))
                .toList();
        int[] times = new int[plan.posts()];
        shown.forEach(post -> times[post.number()]++);
        int lost = 0;
        int doubled = 0;
        for (int count : times) {
            lost += count == 0 ? 1 : 0;
            doubled += count > 1 ? 1 : 0;
        }
        double[] lateness = shown.stream()
                .mapToDouble(post ->
                        Duration.between(plan.due(post.number()), post.at()).toNanos() / 1e6)
                .sorted()
                .toArray();
        double seconds = shown.isEmpty()
                ? Double.NaN
                : Duration.between(plan.begin(), shown.getLast().at()).toNanos() / 1e9;
        long untrue = Math.abs(count(plan, "status = 'PUBLISHED'") - (plan.posts() - lost));
        return new Result(lateness, seconds, lost, doubled, unsettled(plan), untrue);
    }

    private static void sleepUntil(Instant time) {
        for (Duration left = Duration.between(Instant.now(), time);
                left.isPositive();
                left = Duration.between(Instant.now(), time)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }
}
