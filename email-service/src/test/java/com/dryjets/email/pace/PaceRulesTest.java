package com.dryjets.email.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.pace.PaceRules.Pace;
import com.dryjets.email.pace.PaceRules.Slots;
import com.dryjets.email.recipient.RecipientQueue.Pause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceRulesTest {

    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");

    @Test
    void spreadsMessagesAndTakesAlongThoseThatAreDueSoon() {
        Slots slots = PaceRules.spread(pace(2, NOW), 5, NOW);

        assertThat(slots.pauses())
                .containsExactly(
                        slot(Duration.ZERO),
                        slot(Duration.ZERO),
                        slot(Duration.ofSeconds(1)),
                        slot(Duration.ofMillis(1500)),
                        slot(Duration.ofSeconds(2)));
        assertThat(slots.next().nextAt()).isEqualTo(NOW.plusMillis(2500));
    }

    @Test
    void continuesAfterTheMessagesOfOtherClaims() {
        Slots slots = PaceRules.spread(pace(1, NOW.plusSeconds(50)), 2, NOW);

        assertThat(slots.pauses()).containsExactly(slot(Duration.ofSeconds(50)), slot(Duration.ofSeconds(51)));
    }

    @Test
    void givesOutNoSlotsFarAhead() {
        Slots slots = PaceRules.spread(pace(5, NOW), 100_000, NOW);

        assertThat(slots.pauses().stream().filter(Pause::slot)).hasSize(301);
        assertThat(slots.pauses()).allMatch(pause -> pause.length().compareTo(PaceRules.LONGEST_LINE) <= 0);
        assertThat(slots.next().nextAt()).isBefore(NOW.plusSeconds(61));
    }

    @Test
    void thoseWithoutASlotAskAgainOneAfterTheOther() {
        Pace pace = new Pace("a.example", 1, 4, NOW.plusSeconds(90), NOW.plusSeconds(100), NOW);

        assertThat(PaceRules.spread(pace, 2, NOW).pauses())
                .containsExactly(new Pause(Duration.ofSeconds(100), false), new Pause(Duration.ofSeconds(101), false));
    }

    @Test
    void doublesAfterACalmMinute() {
        Slots slots = PaceRules.spread(new Pace("a.example", 5, 4, NOW, NOW, NOW.minusSeconds(60)), 1, NOW);

        assertThat(slots.next().perSecond()).isEqualTo(10);
        assertThat(slots.next().concurrent()).isEqualTo(8);
        assertThat(slots.next().changedAt()).isEqualTo(NOW);
    }

    @Test
    void endsTheLimitOnceItIsFast() {
        Slots slots = PaceRules.spread(new Pace("a.example", 300, 4, NOW, NOW, NOW.minusSeconds(60)), 1, NOW);

        assertThat(slots.next().perSecond()).isInfinite();
    }

    @Test
    void admitsAsManyAsAreFreeAndTheOthersRoundByRound() {
        assertThat(PaceRules.admit(pace(5, NOW), 3, 6))
                .containsExactly(
                        slot(Duration.ZERO),
                        slot(Duration.ofSeconds(1)),
                        slot(Duration.ofSeconds(1)),
                        slot(Duration.ofSeconds(1)),
                        slot(Duration.ofSeconds(1)),
                        slot(Duration.ofSeconds(2)));
    }

    @Test
    void admitsNobodyWhileMoreAreInDeliveryThanMayBe() {
        assertThat(PaceRules.admit(pace(5, NOW), 9, 1)).containsExactly(slot(Duration.ofSeconds(1)));
    }

    private static Pace pace(double perSecond, Instant nextAt) {
        return new Pace("a.example", perSecond, 4, nextAt, NOW, NOW);
    }

    private static Pause slot(Duration length) {
        return new Pause(length, true);
    }
}
