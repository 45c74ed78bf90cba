package com.dryjets.bench.social;

import com.dryjets.bench.platform.ClosedLoop;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.social.Networks.Shown;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

        Disturbance NONE = plan -> {};

        void run(PostPlan plan) throws Exception;

        /** Does what a person would do while the posts are settled; returns how much that was. */
        default int attend(PostPlan plan) throws Exception {
            return 0;
        }
    }

    /**
     * The outcome of a run.
     *
     * @param lateness of each post that is out, in milliseconds after it was due, the shortest first
     * @param seconds from when the first was due until the last was out
     * @param lost posts that no network shows, or not all of their parts
     * @param doubled posts of which a network shows a part more than once
     * @param unsettled posts without a final status
     * @param untrue posts that the service reports as published although they are not out, or the reverse
     */
    record Result(double[] lateness, double seconds, int lost, int doubled, long unsettled, long untrue) {

        boolean isCorrect() {
            return lost + doubled + unsettled + untrue == 0;
        }

        /** Names the promises that were broken. */
        List<String> broken() {
            List<String> broken = new ArrayList<>();
            name(broken, lost, "lost: no network shows them, or not all of their parts");
            name(broken, doubled, "doubled: a network shows a part more than once");
            name(broken, unsettled, "unsettled: without a final status");
            name(broken, untrue, "reported as published although they are not out, or the reverse");
            return broken;
        }

        private static void name(List<String> broken, long posts, String what) {
            if (posts > 0) {
                broken.add(posts + " posts " + what);
            }
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
        disturbance.run(plan);
        awaitSettled(plan, disturbance);
        return compare(plan);
    }

    /** Nothing is left if there is nothing to do for a person after a look at which all posts were settled. */
    private void awaitSettled(PostPlan plan, Disturbance disturbance) throws Exception {
        Instant deadline = plan.begin().plus(plan.spread()).plus(TIMEOUT);
        while (unsettled(plan) + disturbance.attend(plan) > 0 && Instant.now().isBefore(deadline)) {
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
        int[][] times = new int[plan.posts()][];
        Arrays.setAll(times, post -> new int[plan.form(post).parts()]);
        shown.forEach(post -> times[post.part().post()][post.part().part()]++);
        int lost = 0;
        int doubled = 0;
        for (int[] parts : times) {
            lost += Arrays.stream(parts).min().orElseThrow() == 0 ? 1 : 0;
            doubled += Arrays.stream(parts).max().orElseThrow() > 1 ? 1 : 0;
        }
        double[] lateness = shown.stream()
                .filter(post -> post.part().part() == 0)
                .mapToDouble(post -> Duration.between(plan.due(post.part().post()), post.at())
                                .toNanos()
                        / 1e6)
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
