package com.dryjets.local.sandbox.network.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Simulates how many people see a post and engage with it. The final impressions are log-normal with median 650 and
 * σ 0.6, times the {@link Rhythm} of the hour it was posted and the {@link Taste} for what it contains; everything is
 * drawn from the seed and the post's id, so it is always the same.
 *
 * <p>Counters grow over the settling time and are cumulative. A given share of posts attracts spam: until
 * {@value #SPAM_REMOVED_AT} of the settling time its likes are counted a quarter too high, then the network removes
 * them and the counter falls.
 */
public final class Audience {

    /** The behavior of a network's viewers, as fractions of impressions. */
    private record Habits(double unique, double click, double like, double comment, double share) {}

    /**
     * Configures the audience.
     *
     * @param settle how long a post's counters grow
     * @param zone where the audience lives
     * @param spamShare the share of posts whose likes fall once, 0 to 1
     */
    public record Settings(long seed, Duration settle, ZoneId zone, double spamShare) {}

    static final double SPAM_REMOVED_AT = 0.7;

    private static final double MEDIAN_LOG_IMPRESSIONS = Math.log(650);
    private static final double SPREAD = 0.6;
    private static final double SPAM = 1.25;

    private final Settings settings;
    private final Rhythm rhythm;

    public Audience(Settings settings) {
        this.settings = settings;
        this.rhythm = new Rhythm(settings.seed(), settings.zone());
    }

    public Counters countersAt(Post post, Instant now) {
        double elapsed = elapsed(post, now);
        double left = 1 - elapsed;
        // Most of a post's audience arrives early.
        double progress = 1 - left * left;
        double kept = 1 - post.removed();
        SplittableRandom random = random(post);
        Counters totals = finalCounters(post, random);
        boolean spammed = random.nextDouble() < settings.spamShare() && elapsed < SPAM_REMOVED_AT;
        long likes = fraction(totals.likes(), progress * kept);
        return new Counters(
                fraction(totals.impressions(), progress),
                totals.reach() == null ? null : fraction(totals.reach(), progress),
                fraction(totals.clicks(), progress),
                spammed ? (long) Math.ceil(likes * SPAM) : likes,
                fraction(totals.comments(), progress * kept),
                fraction(totals.shares(), progress * kept));
    }

    public boolean hasSettled(Post post, Instant now) {
        return post.deleted() || !now.isBefore(post.createdAt().plus(settings.settle()));
    }

    /** Returns how attentive an account's audience is from Monday 0:00 to Sunday 23:00, with mean 1. */
    public double[] week(Account account) {
        return rhythm.week(account.network(), account.id());
    }

    public ZoneId zone() {
        return settings.zone();
    }

    private double elapsed(Post post, Instant now) {
        Instant until = post.deleted() ? post.deletedAt() : now;
        double millis = Duration.between(post.createdAt(), until).toMillis();
        return Math.clamp(millis / Math.max(1, settings.settle().toMillis()), 0.0, 1.0);
    }

    private SplittableRandom random(Post post) {
        long postSeed = UUID.nameUUIDFromBytes(post.id().getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        return new SplittableRandom(settings.seed() ^ postSeed);
    }

    private Counters finalCounters(Post post, SplittableRandom random) {
        double usual = Math.exp(MEDIAN_LOG_IMPRESSIONS + SPREAD * random.nextGaussian());
        double attention = rhythm.at(post.network(), post.account(), post.createdAt());
        double appeal = Taste.impressions(post.network(), post.shape());
        long impressions = Math.round(usual * attention * appeal);
        Habits habits = habits(post.network());
        return new Counters(
                impressions,
                reportsReach(post.network()) ? Long.valueOf(draw(random, impressions, habits.unique())) : null,
                draw(random, impressions, habits.click()),
                draw(random, impressions, habits.like()),
                draw(random, impressions, habits.comment() * Taste.comments(post.shape())),
                draw(random, impressions, habits.share()));
    }

    private static boolean reportsReach(Network network) {
        return switch (network) {
            case FACEBOOK, INSTAGRAM, LINKEDIN -> true;
            case TWITTER, TIKTOK, BLUESKY -> false;
        };
    }

    /** Draws a binomial number by its normal approximation, exact enough for counters of hundreds. */
    private static long draw(SplittableRandom random, long people, double probability) {
        double mean = people * probability;
        double deviation = Math.sqrt(mean * (1 - probability));
        return Math.clamp(Math.round(mean + deviation * random.nextGaussian()), 0, people);
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
            case TIKTOK -> new Habits(0.9, 0.0, 0.06, 0.006, 0.008);
            // Bluesky counts neither views nor clicks.
            case BLUESKY -> new Habits(0.9, 0.0, 0.03, 0.006, 0.006);
        };
    }
}
