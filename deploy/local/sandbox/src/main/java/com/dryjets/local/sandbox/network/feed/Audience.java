package com.dryjets.local.sandbox.network.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Simulates how many people see a post and engage with it. The counters grow over the settling time and never fall;
 * their final values are drawn from the seed and the post's id, so they are always the same.
 */
public final class Audience {

    /** The behavior of a network's viewers, as fractions of impressions. */
    private record Habits(double unique, double click, double like, double comment, double share) {}

    private static final double MEDIAN_LOG_IMPRESSIONS = Math.log(650);
    private static final double SPREAD = 0.6;

    private final long seed;
    private final Duration settle;

    public Audience(long seed, Duration settle) {
        this.seed = seed;
        this.settle = settle;
    }

    public Counters countersAt(Post post, Instant now) {
        return scale(finalCounters(post), progress(post, now), post.network());
    }

    public boolean hasSettled(Post post, Instant now) {
        return post.deleted() || !now.isBefore(post.createdAt().plus(settle));
    }

    private double progress(Post post, Instant now) {
        Instant until = post.deleted() ? post.deletedAt() : now;
        double share = Duration.between(post.createdAt(), until).toMillis() / (double) Math.max(1, settle.toMillis());
        double left = 1 - Math.clamp(share, 0, 1);
        // Most of a post's audience arrives early.
        return 1 - left * left;
    }

    private Counters finalCounters(Post post) {
        long postSeed = UUID.nameUUIDFromBytes(post.id().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        var random = new SplittableRandom(seed ^ postSeed);
        long impressions = Math.round(Math.exp(MEDIAN_LOG_IMPRESSIONS + SPREAD * random.nextGaussian()));
        Habits habits = habits(post.network());
        return new Counters(
                impressions,
                draw(random, impressions, habits.unique()),
                draw(random, impressions, habits.click()),
                draw(random, impressions, habits.like()),
                draw(random, impressions, habits.comment()),
                draw(random, impressions, habits.share()));
    }

    private static long draw(SplittableRandom random, long people, double probability) {
        return random.doubles(people).filter(value -> value < probability).count();
    }

    private static Counters scale(Counters totals, double progress, Network network) {
        return new Counters(
                fraction(totals.impressions(), progress),
                network == Network.TWITTER ? null : fraction(totals.reach(), progress),
                fraction(totals.clicks(), progress),
                fraction(totals.likes(), progress),
                fraction(totals.comments(), progress),
                fraction(totals.shares(), progress));
    }

    private static long fraction(long total, double progress) {
        return (long) Math.floor(total * progress);
    }

    private static Habits habits(Network network) {
        return switch (network) {
            case TWITTER -> new Habits(0.82, 0.012, 0.018, 0.002, 0.004);
            case FACEBOOK -> new Habits(0.78, 0.015, 0.022, 0.004, 0.003);
            // Posts in Instagram's feed have no clickable links.
            case INSTAGRAM -> new Habits(0.85, 0.0, 0.045, 0.005, 0.004);
            case LINKEDIN -> new Habits(0.7, 0.025, 0.02, 0.004, 0.002);
        };
    }
}
