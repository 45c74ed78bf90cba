package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Many workers of several replicas ask at odd times. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3.7, 14, 99, 500})
    void givesNoMoreTurnsInAnyWindowThanTheRateAllowsAndWastesNone(double perSecond) {
        List<Instant> turns = new ArrayList<>();
        Instant nextAt = NOW;
        for (int millis = 0; millis < 60_000; millis += 37) {
            Instant now = NOW.plusMillis(millis);
            Taken taken = RateRules.take(nextAt, perSecond, RateRules.portion(perSecond, 100), RateRules.AHEAD, now);
            turns.addAll(times(taken, now));
            nextAt = taken.nextAt();
        }

        for (int seconds : new int[] {1, 2, 10}) {
            assertThat(mostWithin(turns, Duration.ofSeconds(seconds)))
                    .isLessThanOrEqualTo((int) Math.ceil(perSecond * seconds));
        }
        assertThat(turns.size()).isGreaterThanOrEqualTo((int) (60 * perSecond));
    }

    @Test
    void unusedTurnsDoNotAccumulate() {
        Instant nextAt = RateRules.take(NOW, 10, 1, RateRules.AHEAD, NOW).nextAt();

        Taken later = RateRules.take(nextAt, 10, 3, RateRules.AHEAD, NOW.plusSeconds(60));

        assertThat(later.first()).isZero();
        assertThat(later.gap()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aBatchTakesTheTurnsOfOneSecond() {
        assertThat(RateRules.portion(14, 100)).isEqualTo(14);
        assertThat(RateRules.portion(500, 100)).isEqualTo(100);
        assertThat(RateRules.portion(0.01, 100)).isEqualTo(1);
    }

    @Test
    void prefersUrgentMessages() {
        Instant busy = NOW.plusSeconds(3);

        Taken campaign = RateRules.take(busy, 2, 2, RateRules.AHEAD, NOW);
        Taken urgent = RateRules.take(busy, 2, 1, RateRules.URGENT_AHEAD, NOW);

        assertThat(campaign.turns()).isZero();
        assertThat(campaign.opens(NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(urgent.turns()).isEqualTo(1);
        assertThat(urgent.first()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void callersWithoutATurnAskAgainWhenOneIsNear() {
        Taken campaign = RateRules.take(NOW.plusSeconds(3), 2, 20, RateRules.AHEAD, NOW);

        assertThat(campaign.turns()).isZero();
        assertThat(campaign.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(campaign.nextAt()).isEqualTo(NOW.plusSeconds(3));
        // No turn is more than 6.5 seconds away at this rate.
        assertThat(RateRules.take(NOW.plusSeconds(10), 2, 20, RateRules.AHEAD, NOW)
                        .pause())
                .isEqualTo(Duration.ofMillis(5500));
    }

    @Test
    void waitingCampaignsDelayNobody() {
        Instant nextAt = NOW.plusMillis(5500);
        for (int batch = 0; batch < 1000; batch++) {
            nextAt = RateRules.take(nextAt, 2, 100, RateRules.AHEAD, NOW).nextAt();
        }

        Taken urgent = RateRules.take(nextAt, 2, 1, RateRules.URGENT_AHEAD, NOW);
        assertThat(urgent.turns()).isZero();
        assertThat(urgent.pause()).isEqualTo(Duration.ofSeconds(1));

        Taken again = RateRules.take(urgent.nextAt(), 2, 1, RateRules.URGENT_AHEAD, NOW.plus(urgent.pause()));
        assertThat(again.turns()).isEqualTo(1);
    }

    @Test
    void aFasterRateTakesEffectSoon() {
        Instant slow = RateRules.take(NOW, 0.01, 1, RateRules.AHEAD, NOW).nextAt();
        assertThat(slow).isEqualTo(NOW.plusSeconds(100));

        Instant changed = NOW.plusSeconds(1);
        Instant fast = RateRules.take(slow, 10, 1, RateRules.AHEAD, changed).nextAt();
        Taken taken = RateRules.take(fast, 10, 10, RateRules.AHEAD, changed.plusSeconds(6));

        assertThat(taken.turns()).isEqualTo(10);
    }

    @Test
    void aSlowerRateTakesEffectAtOnce() {
        Instant fast = RateRules.take(NOW, 100, 100, RateRules.AHEAD, NOW).nextAt();

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

    /** Requires the turns in their order. */
    private static int mostWithin(List<Instant> turns, Duration window) {
        int most = 0;
        int start = 0;
        for (int end = 0; end < turns.size(); end++) {
            while (!turns.get(end).isBefore(turns.get(start).plus(window))) {
                start++;
            }
            most = Math.max(most, end - start + 1);
        }
        return most;
    }
}
