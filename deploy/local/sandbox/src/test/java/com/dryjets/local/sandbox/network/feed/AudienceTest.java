package com.dryjets.local.sandbox.network.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AudienceTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final Audience audience = audience(7, 0);

    @ParameterizedTest
    @EnumSource(Network.class)
    void countersGrowToSameFinalValues(Network network) {
        Post post = post("1", network);
        Counters before = audience.countersAt(post, START);
        for (int second = 1; second <= 30; second++) {
            Counters now = audience.countersAt(post, START.plusSeconds(second));
            assertThat(now.impressions()).isGreaterThanOrEqualTo(before.impressions());
            assertThat(now.likes()).isBetween(before.likes(), now.impressions());
            before = now;
        }

        assertThat(before).isEqualTo(audience.countersAt(post, START.plus(SETTLE)));
        assertThat(before).isEqualTo(audience(7, 0).countersAt(post, START.plusSeconds(3600)));
        assertThat(before.impressions()).isPositive();
    }

    @Test
    void startsAtZero() {
        assertThat(audience.countersAt(post("1", Network.LINKEDIN), START)).isEqualTo(new Counters(0, 0L, 0, 0, 0, 0));
    }

    @Test
    void differsByPostAndSeed() {
        Instant late = START.plusSeconds(60);
        Counters counters = audience.countersAt(post("1", Network.TWITTER), late);

        assertThat(counters).isNotEqualTo(audience.countersAt(post("2", Network.TWITTER), late));
        assertThat(counters).isNotEqualTo(audience(8, 0).countersAt(post("1", Network.TWITTER), late));
    }

    @Test
    void deletedPostKeepsItsCounters() {
        Post deleted = post("1", Network.TWITTER).deleted(START.plusSeconds(5));

        assertThat(audience.countersAt(deleted, START.plusSeconds(60)))
                .isEqualTo(audience.countersAt(post("1", Network.TWITTER), START.plusSeconds(5)));
        assertThat(audience.hasSettled(deleted, START.plusSeconds(6))).isTrue();
    }

    @Test
    void impressionsFollowTheHoursOfTheWeekInTheAudiencesZone() {
        double[] hours = audience.week(new Account(Network.LINKEDIN, "sunrise", 1));

        assertThat(Arrays.stream(hours).average().orElseThrow()).isCloseTo(1, within(1e-9));
        double best = Arrays.stream(hours).max().orElseThrow();
        int monday = IntStream.range(0, 24)
                .filter(hour -> hours[hour] == best)
                .findFirst()
                .orElseThrow();
        // 2 November 2026 is a Monday, and Berlin is an hour ahead of UTC.
        Instant good = Instant.parse("2026-11-02T00:00:00Z").plus(Duration.ofHours(monday - 1L));
        Instant bad = Instant.parse("2026-11-07T02:00:00Z");
        assertThat(meanImpressions(Content.text("text"), good))
                .isGreaterThan(3 * meanImpressions(Content.text("text"), bad));
    }

    @Test
    void picturesVideosAndQuestionsWork() {
        double plain = meanImpressions(Content.text("Fresh shirts"), START);
        var picture = new Attachment("1", MediaKind.IMAGE, "", "", 0, "");
        var video = new Attachment("1", MediaKind.VIDEO, "", "", 0, "");

        assertThat(meanImpressions(Content.text("Fresh shirts").with(List.of(picture)), START) / plain)
                .isBetween(1.4, 1.6);
        assertThat(meanImpressions(Content.text("Fresh shirts").with(List.of(video)), START) / plain)
                .isBetween(1.7, 1.9);
        assertThat(meanImpressions(Content.text("Fresh shirt?"), START) / plain).isBetween(1.1, 1.3);
    }

    private double meanImpressions(Content content, Instant at) {
        return IntStream.range(0, 400)
                .mapToLong(i -> audience.countersAt(post("p" + i, Network.LINKEDIN, content, at), at.plus(SETTLE))
                        .impressions())
                .average()
                .orElseThrow();
    }

    @Test
    void likesFallOnceWhenSpamIsRemoved() {
        Audience spammed = audience(7, 1);
        Post post = post("1", Network.FACEBOOK);

        Counters before = spammed.countersAt(post, START.plusMillis(13_900));
        Counters after = spammed.countersAt(post, START.plusMillis(14_100));

        assertThat(after.likes()).isLessThan(before.likes());
        assertThat(after.impressions()).isGreaterThanOrEqualTo(before.impressions());
        assertThat(spammed.countersAt(post, START.plus(SETTLE)))
                .isEqualTo(audience.countersAt(post, START.plus(SETTLE)));
    }

    @Test
    void removedShareLowersEngagementButNotImpressions() {
        Post post = post("1", Network.FACEBOOK);
        Counters before = audience.countersAt(post, START.plus(SETTLE));
        Counters after = audience.countersAt(post.removed(0.5), START.plus(SETTLE));

        assertThat(after.likes()).isEqualTo(before.likes() / 2);
        assertThat(after.impressions()).isEqualTo(before.impressions());
    }

    private static Audience audience(long seed, double spam) {
        return new Audience(new Audience.Settings(seed, SETTLE, ZoneId.of("Europe/Berlin"), spam));
    }

    private static Post post(String id, Network network) {
        return post(id, network, Content.text("text"), START);
    }

    private static Post post(String id, Network network, Content content, Instant at) {
        return Post.create(id, 1, new Account(network, "sunrise", 1), content, at, at);
    }
}
