package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.abtest.ResultsRepository.HoldoutCounts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldoutLiftTest {

    private static final Instant UNTIL = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant BEFORE = UNTIL.minusSeconds(60);

    @Test
    void saysWhatTheEmailBrings() {
        HoldoutLift lift = lift(new HoldoutCounts(1_000, 50, 9_000, 900), UNTIL);

        assertThat(lift.summary())
                .isEqualTo("10% of those who get the email have the event \"order\", and 5% of the holdout group."
                        + " The email brings more of them.");
        assertThat(lift.interval().low()).isPositive();
    }

    @Test
    void saysThatTheTimeIsNotOver() {
        assertThat(lift(new HoldoutCounts(1_000, 50, 9_000, 900), BEFORE).summary())
                .isEqualTo("So far, 10% of those who get the email have the event \"order\", and 5% of the holdout"
                        + " group. The email brings more of them.");
    }

    /** A single look has p = 0.03. */
    @Test
    void differenceThatASingleLookWouldBelieveMayBeChance() {
        HoldoutLift lift = lift(new HoldoutCounts(10_000, 300, 10_000, 355), UNTIL);

        assertThat(lift.summary()).endsWith("Chance may explain the difference.");
        assertThat(lift.interval().low()).isNegative();
    }

    @Test
    void fewEventsAreNotCompared() {
        HoldoutLift lift = lift(new HoldoutCounts(100, 0, 900, 40), UNTIL);

        assertThat(lift.summary()).endsWith("That is too few to compare.");
        assertThat(lift.interval()).isNull();
    }

    private static HoldoutLift lift(HoldoutCounts counts, Instant now) {
        return HoldoutLift.of("order", UNTIL, counts, now);
    }
}
