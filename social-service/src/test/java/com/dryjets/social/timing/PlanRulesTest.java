package com.dryjets.social.timing;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.account.PostQuota;
import com.dryjets.social.engagement.HourlyEngagement;
import com.dryjets.social.timing.PlanRules.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final Duration GAP = Duration.ofMinutes(10);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static HourWeights usual(Channel channel) {
        return HourWeights.of(channel, new HourlyEngagement(new double[168], new double[168]));
    }

    private static List<Instant> plan(int count, Duration length, Instant... taken) {
        Window window = new Window(NOON, NOON.plus(length));
        return PlanRules.plan(count, window, ZoneOffset.UTC, usual(Channel.FACEBOOK), occupied(GAP, taken));
    }

    private static Occupied occupied(Duration gap, Instant... taken) {
        return new Occupied(List.of(taken), gap, List.of());
    }

    @Test
    void spreadsPostsOverTheWindowInGoodHours() {
        // Facebook's usual hours are 13 to 19.
        assertThat(plan(3, Duration.ofDays(3)))
                .containsExactly(
                        Instant.parse("2026-11-02T13:00:00Z"),
                        Instant.parse("2026-11-03T13:00:00Z"),
                        Instant.parse("2026-11-04T13:00:00Z"));
    }

    @Test
    void startsAtOnceInAShortWindow() {
        assertThat(plan(2, GAP.multipliedBy(2))).containsExactly(NOON, NOON.plus(GAP));
    }

    @Test
    void keepsTheGapToOtherPostsOfTheAccount() {
        Instant one = Instant.parse("2026-11-02T13:00:00Z");

        assertThat(plan(1, Duration.ofDays(1), one)).containsExactly(one.plus(GAP));
    }

    @Test
    void neverPutsTwoWithinTheGap() {
        List<Instant> times = plan(40, Duration.ofDays(2));

        assertThat(times).hasSize(40).isSorted();
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(GAP);
        }
    }

    @Test
    void keepsTheGapWhileThereIsRoom() {
        Duration gap = Duration.ofHours(4);
        Window window = new Window(NOON, NOON.plus(Duration.ofDays(7)));
        List<Instant> taken = IntStream.range(0, 25)
                .mapToObj(i -> NOON.plus(gap.multipliedBy(i)))
                .toList();

        List<Instant> times = PlanRules.plan(
                10, window, ZoneOffset.UTC, usual(Channel.FACEBOOK), new Occupied(taken, gap, List.of()));

        List<Instant> all =
                Stream.concat(taken.stream(), times.stream()).sorted().toList();
        for (int i = 1; i < all.size(); i++) {
            assertThat(Duration.between(all.get(i - 1), all.get(i))).isGreaterThanOrEqualTo(gap);
        }
    }

    @Test
    void leavesOutWhatAShortWindowHasNoRoomFor() {
        assertThat(plan(30, Duration.ofMinutes(25)))
                .containsExactly(NOON, NOON.plus(GAP), NOON.plus(GAP.multipliedBy(2)));
        assertThat(plan(2, Duration.ZERO)).isEmpty();
    }

    @Test
    void keepsTheGapToPostsBetweenMilliseconds() {
        Instant one = Instant.parse("2026-11-02T13:00:00.000400Z");

        assertThat(plan(1, Duration.ofDays(1), one)).containsExactly(Instant.parse("2026-11-02T13:10:00.001Z"));
    }

    @Test
    void exceedsNoQuotaInAnyWindowOfItsLength() {
        PostQuota quota = new PostQuota(3, Duration.ofDays(1));
        Window window = new Window(NOON, NOON.plus(Duration.ofDays(4)));
        // Two late on the first day, and two early on the second.
        List<Instant> taken = Stream.of("2026-11-02T22:00:00Z", "2026-11-02T23:00:00Z", "2026-11-03T18:00:00Z")
                .map(Instant::parse)
                .toList();

        List<Instant> times = PlanRules.plan(
                5, window, ZoneOffset.UTC, usual(Channel.FACEBOOK), new Occupied(taken, GAP, List.of(quota)));

        List<Instant> all =
                Stream.concat(taken.stream(), times.stream()).sorted().toList();
        assertThat(times).hasSize(5);
        assertThat(all)
                .allSatisfy(begin -> assertThat(all.stream()
                                .filter(at -> !at.isBefore(begin) && at.isBefore(begin.plus(quota.window()))))
                        .hasSizeLessThanOrEqualTo(quota.posts()));
    }

    @Test
    void leavesOutWhatTheQuotaDoesNotTake() {
        Occupied occupied = new Occupied(List.of(), GAP, List.of(new PostQuota(2, Duration.ofDays(1))));
        Window day = new Window(NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(PlanRules.plan(5, day, ZoneOffset.UTC, usual(Channel.FACEBOOK), occupied))
                .hasSize(2);
    }

    @Test
    void looksAtTheBestHoursFirstAndAtEveryHourInTheEnd() {
        Window week = new Window(NOON, NOON.plus(Duration.ofDays(7)));

        List<List<Window>> batches = PlanRules.batches(PlanRules.ranked(week, ZoneOffset.UTC, usual(Channel.FACEBOOK)));

        assertThat(batches).extracting(List::size).containsExactly(8, 16, 32, 64, 48);
        assertThat(batches.getFirst().getFirst().from()).isEqualTo(Instant.parse("2026-11-02T13:00:00Z"));
        assertThat(batches.stream().flatMap(List::stream)).hasSize(168).doesNotHaveDuplicates();
    }

    @Test
    void looksFurtherAheadWhileWeeksAreFullAndAtEveryWeekInTheEnd() {
        Window window = new Window(NOON, NOON.plus(Duration.ofDays(66)));

        assertThat(PlanRules.searched(window))
                .extracting(week -> Duration.between(NOON, week.from()).toDays() / 7)
                .containsExactly(0L, 1L, 3L, 7L, 2L, 4L, 5L, 6L, 8L, 9L);
        assertThat(PlanRules.searched(window).getLast().to()).isEqualTo(window.to());
    }

    @Test
    void keepsLocalHoursWhenClocksChange() {
        // Clocks go back on 25 October 2026 in Berlin.
        Instant from = ZonedDateTime.of(2026, 10, 24, 0, 0, 0, 0, BERLIN).toInstant();
        Window window = new Window(from, from.plus(Duration.ofDays(3)));

        assertThat(PlanRules.plan(3, window, BERLIN, usual(Channel.FACEBOOK), occupied(GAP)))
                .extracting(time -> time.atZone(BERLIN).getHour())
                .containsOnly(13);
    }

    @Test
    void movesLatePostsToTheNextGoodHours() {
        Window window = new Window(NOON, NOON.plus(Duration.ofDays(2)));

        assertThat(PlanRules.next(3, window, ZoneOffset.UTC, usual(Channel.FACEBOOK), occupied(GAP)))
                .containsExactly(
                        Instant.parse("2026-11-02T13:00:00Z"),
                        Instant.parse("2026-11-02T13:10:00Z"),
                        Instant.parse("2026-11-02T13:20:00Z"));
    }

    @Test
    void prefersTheHoursOfTheAccountsOwnEngagement() {
        double[] posts = new double[168];
        double[] scores = new double[168];
        for (int day = 0; day < 7; day++) {
            posts[day * 24 + 8] = 30;
            scores[day * 24 + 8] = 30 * Math.log1p(200);
            posts[day * 24 + 14] = 30;
            scores[day * 24 + 14] = 30 * Math.log1p(5);
        }
        HourWeights weights = HourWeights.of(Channel.FACEBOOK, new HourlyEngagement(posts, scores));
        Window window = new Window(NOON, NOON.plus(Duration.ofDays(7)));

        Instant best = PlanRules.plan(1, window, ZoneOffset.UTC, weights, occupied(GAP))
                .getFirst();

        assertThat(best).isEqualTo(Instant.parse("2026-11-03T08:00:00Z"));
        assertThat(TimeEvidence.of(weights, HourWeights.hourOf(best.atZone(ZoneOffset.UTC))))
                .isEqualTo(new TimeEvidence(TimeEvidence.Source.OWN_ENGAGEMENT, 420, 0.92));
    }

    @Test
    void trustsUsualHoursWhileThereAreFewPosts() {
        double[] posts = new double[168];
        double[] scores = new double[168];
        posts[8] = 1;
        scores[8] = Math.log1p(3);
        posts[14] = 1;
        scores[14] = Math.log1p(2);
        HourWeights weights = HourWeights.of(Channel.FACEBOOK, new HourlyEngagement(posts, scores));

        assertThat(weights.weights()[15]).isGreaterThan(weights.weights()[9]);
        assertThat(TimeEvidence.of(weights, 15).source()).isEqualTo(TimeEvidence.Source.USUAL_HOURS);
    }
}
