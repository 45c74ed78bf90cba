package com.dryjets.email.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausedTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private final PausedTime paused = new PausedTime();

    @Test
    void theClockOfAnEmailStandsStillWhileItIsPaused() {
        assertThat(timeAt(NOW)).isEqualTo(NOW);
        paused.begin(hours(1));
        assertThat(timeAt(hours(80))).isEqualTo(hours(1));

        paused.end(hours(81));

        assertThat(timeAt(hours(81))).isEqualTo(hours(1));
        assertThat(timeAt(hours(83))).isEqualTo(hours(3));
        paused.begin(hours(83));
        paused.end(hours(93));
        assertThat(timeAt(hours(94))).isEqualTo(hours(4));
    }

    /** By a user, and with its campaign. */
    @Test
    void twoPausesAtTheSameTimeCountOnce() {
        paused.begin(hours(1));
        paused.begin(hours(2));
        paused.end(hours(5));
        paused.end(hours(9));

        assertThat(timeAt(hours(9))).isEqualTo(hours(5));
    }

    private Instant timeAt(Instant now) {
        return new EmailClock(paused.since, Duration.ofMillis(paused.millis)).at(now);
    }

    private static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
