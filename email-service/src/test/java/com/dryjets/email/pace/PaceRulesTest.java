package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.PaceRules.Pace;
import com.dryjets.email.pace.PaceRules.Slots;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceRulesTest {

    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");

    @Test
    void spreadsMessagesAndTakesAlongThoseThatAreDueSoon() {
        Slots slots = PaceRules.spread(new Pace("a.example", 2, NOW, NOW), 5, NOW);

        assertThat(slots.pauses())
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(2));
        assertThat(slots.next().nextAt()).isEqualTo(NOW.plusMillis(2500));
    }

    @Test
    void continuesAfterTheMessagesOfOtherClaims() {
        Slots slots = PaceRules.spread(new Pace("a.example", 1, NOW.plusSeconds(60), NOW), 2, NOW);

        assertThat(slots.pauses()).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void doublesAfterACalmMinute() {
        Slots slots = PaceRules.spread(new Pace("a.example", 5, NOW, NOW.minusSeconds(60)), 1, NOW);

        assertThat(slots.next().perSecond()).isEqualTo(10);
        assertThat(slots.next().changedAt()).isEqualTo(NOW);
    }

    @Test
    void endsTheLimitOnceItIsFast() {
        Slots slots = PaceRules.spread(new Pace("a.example", 300, NOW, NOW.minusSeconds(60)), 1, NOW);

        assertThat(slots.next().perSecond()).isInfinite();
    }
}
