package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.RateRules.Bucket;
import com.dryjets.email.pace.RateRules.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateRulesTest {

    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");
    private static final Bucket FRESH = new Bucket(NOW, NOW);

    /** Many workers of several replicas ask at odd times. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3.7, 14, 99, 500})
    void givesNoMoreTurnsInAnyWindowThanTheRateAllowsAndWastesNone(double perSecond) {
        List<Instant> turns = new ArrayList<>();
        Bucket bucket = FRESH;
        for (int millis = 0; millis < 60_000; millis += 37) {
            Instant now = NOW.plusMillis(millis);
            Taken taken = RateRules.take(bucket, perSecond, RateRules.portion(perSecond, 100), RateRules.AHEAD, now);
            turns.addAll(times(taken, now));
            bucket = taken.next();
        }

        for (int seconds : new int[] {1, 2, 10}) {
            assertThat(mostWithin(turns, Duration.ofSeconds(seconds)))
                    .isLessThanOrEqualTo((int) Math.ceil(perSecond * seconds));
        }
        assertThat(turns.size()).isGreaterThanOrEqualTo((int) (60 * perSecond));
    }

    @Test
    void savesNoTurnsUp() {
        Bucket bucket = RateRules.take(FRESH, 10, 1, RateRules.AHEAD, NOW).next();

        Taken later = RateRules.take(bucket, 10, 3, RateRules.AHEAD, NOW.plusSeconds(60));

        assertThat(later.first()).isZero();
        assertThat(later.gap()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aBatchTakesWhatLeavesWithinASecond() {
        assertThat(RateRules.portion(14, 100)).isEqualTo(14);
        assertThat(RateRules.portion(500, 100)).isEqualTo(100);
        assertThat(RateRules.portion(0.01, 100)).isEqualTo(1);
    }

    @Test
    void prefersWhatSomebodyWaitsFor() {
        Bucket busy = new Bucket(NOW.plusSeconds(3), NOW);

        Taken campaign = RateRules.take(busy, 2, 2, RateRules.AHEAD, NOW);
        Taken urgent = RateRules.take(busy, 2, 1, RateRules.URGENT_AHEAD, NOW);

        assertThat(campaign.turns()).isZero();
        assertThat(campaign.opens(NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(urgent.turns()).isEqualTo(1);
        assertThat(urgent.first()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void thoseWithoutATurnComeBackOneAfterTheOther() {
        Bucket busy = new Bucket(NOW.plusSeconds(10), NOW);

        Taken first = RateRules.take(busy, 2, 2, RateRules.URGENT_AHEAD, NOW);
        Taken second = RateRules.take(first.next(), 2, 1, RateRules.URGENT_AHEAD, NOW);

        // When their turns are near: after 6.5 seconds, since none is further away than that at this rate.
        assertThat(first.line()).containsExactly(Duration.ofMillis(1500), Duration.ofMillis(2000));
        assertThat(second.line()).containsExactly(Duration.ofMillis(2500));
    }

    @Test
    void nobodyWaitsInLineForLongerThanTenMinutes() {
        Bucket bucket = new Bucket(NOW.plusSeconds(100), NOW);

        Taken taken = RateRules.take(bucket, 0.01, 50, RateRules.AHEAD, NOW);

        assertThat(taken.line()).allMatch(pause -> pause.compareTo(PaceRules.LONGEST_LINE) <= 0);
    }

    @Test
    void aFasterRateTakesEffectSoon() {
        Bucket slow = RateRules.take(FRESH, 0.01, 1, RateRules.AHEAD, NOW).next();
        assertThat(slow.nextAt()).isEqualTo(NOW.plusSeconds(100));

        Instant changed = NOW.plusSeconds(1);
        Bucket fast = RateRules.take(slow, 10, 1, RateRules.AHEAD, changed).next();
        Taken taken = RateRules.take(fast, 10, 10, RateRules.AHEAD, changed.plusSeconds(6));

        assertThat(taken.turns()).isEqualTo(10);
    }

    @Test
    void aSlowerRateTakesEffectAtOnce() {
        Bucket fast = RateRules.take(FRESH, 100, 100, RateRules.AHEAD, NOW).next();

        Taken taken = RateRules.take(fast, 1, 2, RateRules.AHEAD, NOW.plusSeconds(1));

        assertThat(times(taken, NOW.plusSeconds(1))).containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    private static List<Instant> times(Taken taken, Instant now) {
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < taken.turns(); i++) {
            times.add(now.plus(taken.first()).plus(taken.gap().multipliedBy(i)));
        }
        return times;
    }

    private static int mostWithin(List<Instant> turns, Duration window) {
        return turns.stream()
                .mapToInt(start -> (int) turns.stream()
                        .filter(turn -> !turn.isBefore(start) && turn.isBefore(start.plus(window)))
                        .count())
                .max()
                .orElse(0);
    }
}
