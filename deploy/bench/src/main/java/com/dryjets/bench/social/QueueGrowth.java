package com.dryjets.bench.social;

import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.contracts.event.CampaignEvent;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.marketing.Channel;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures what one post more costs while a queue grows. All posts are due in the next weeks. */
final class QueueGrowth {

    private static final int IMPORTED_AT_ONCE = 1_000;
    private static final int REQUESTS = 200;
    private static final int PAUSES = 20;

    /** The posts of the campaign that is paused and resumed. */
    private static final int PAUSED_POSTS = 20;

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final SocialApi api;
    private final EventWriter events;
    private final ServiceDatabase database;
    private final List<Connected> accounts;
    private final UUID large;
    private final UUID small;
    private final Instant first = Instant.now().plus(Duration.ofDays(1));
    private int posts;

    QueueGrowth(
            SocialApi api, EventWriter events, ServiceDatabase database, List<Connected> accounts, Campaigns campaigns)
            throws SQLException {
        this.api = api;
        this.events = events;
        this.database = database;
        this.accounts = accounts.stream()
                .filter(account -> account.channel() != Channel.INSTAGRAM && account.channel() != Channel.TIKTOK)
                .toList();
        this.large = campaigns.launch();
        this.small = campaigns.launch();
        for (int i = 0; i < PAUSED_POSTS; i++) {
            api.schedule(request(
                            small, "Paused", i, first.plus(Duration.ofHours(i)).toString()))
                    .join();
        }
    }

    /** What one more costs, in milliseconds (median). */
    record Costs(double schedule, double best, double approve, double pause, double list) {}

    /** Fills the queue up to a number of posts; returns how many a second were imported. */
    double fill(int total) {
        long begin = System.nanoTime();
        int before = posts;
        while (posts < total) {
            int rows = Math.min(IMPORTED_AT_ONCE, total - posts);
            int from = posts;
            api.importPosts(
                    large,
                    IntStream.range(from, from + rows)
                            .mapToObj(this::row)
                            .collect(Collectors.joining("\n", "platform,accountId,scheduledTime,content\n", "\n")));
            posts += rows;
        }
        return (posts - before) / ((System.nanoTime() - begin) / 1e9);
    }

    private String row(int number) {
        Connected account = accounts.get(number % accounts.size());
        return "%s,%s,%s,\"%s\""
                .formatted(account.channel(), account.id(), time(number), PostPlan.text("Queued", number));
    }

    /** Every account has a post each half hour. */
    private Instant time(int number) {
        return first.plus(Duration.ofMinutes(30L * (number / accounts.size())));
    }

    Costs measure() throws SQLException {
        // The same work before and after: first what leaves the queue as it is.
        double list = median(REQUESTS, i -> api.list(large));
        double pause = pause();
        double schedule = median(
                REQUESTS,
                i -> api.schedule(
                        request(large, "Exact", posts + i, time(posts + i).toString())));
        double best = median(REQUESTS, i -> api.schedule(request(large, "Best", posts + i, "best")));
        double approve = approve();
        return new Costs(schedule, best, approve, pause, list);
    }

    private Map<String, Object> request(UUID campaign, String name, int number, String time) {
        return PostPlan.request(campaign, accounts.get(number % accounts.size()), PostPlan.text(name, number), time);
    }

    /** The time from an approval until its post is queued, when many come one after the other. */
    private double approve() throws SQLException {
        List<UUID> contents = Stream.generate(UUID::randomUUID).limit(REQUESTS).toList();
        long begin = System.nanoTime();
        for (int i = 0; i < REQUESTS; i++) {
            Channel channel = accounts.get(i * accounts.size() / REQUESTS).channel();
            String text = PostPlan.text("Approved", i);
            events.write(new ContentApproved(
                    UUID.randomUUID(), contents.get(i), large, channel, null, text, null, List.of()));
        }
        events.flush();
        String ids = contents.stream().map(UUID::toString).collect(Collectors.joining("','", "'", "'"));
        await("campaign_id = '%s' and content_id in (%s)".formatted(large, ids), REQUESTS);
        return (System.nanoTime() - begin) / 1e6 / REQUESTS;
    }

    /** The time from a pause until all posts of a small campaign are held. */
    private double pause() throws SQLException {
        long[] times = new long[PAUSES];
        for (int i = 0; i < PAUSES; i++) {
            times[i] = changed(new CampaignPaused(small, null), "HELD");
            changed(new CampaignResumed(small), "QUEUED");
        }
        Arrays.sort(times);
        return times[PAUSES / 2] / 1e6;
    }

    private long changed(CampaignEvent event, String status) throws SQLException {
        long begin = System.nanoTime();
        events.write(event);
        events.flush();
        await("campaign_id = '%s' and status = '%s'".formatted(small, status), PAUSED_POSTS);
        return System.nanoTime() - begin;
    }

    private void await(String condition, long expected) throws SQLException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (count(condition) < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "Only %d of %d posts: %s".formatted(count(condition), expected, condition));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private long count(String condition) throws SQLException {
        return database.number(
                "select count(*) from post where tenant = '%s' and %s".formatted(SocialBench.TENANT, condition));
    }

    private static double median(int requests, IntFunction<CompletableFuture<?>> request) {
        long[] times = new long[requests];
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            request.apply(i).join();
            times[i] = System.nanoTime() - begin;
        }
        Arrays.sort(times);
        return times[requests / 2] / 1e6;
    }
}
