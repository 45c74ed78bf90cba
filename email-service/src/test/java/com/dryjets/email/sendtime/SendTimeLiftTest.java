package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendTimeLiftTest {

    private static final Instant SETTLED = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2700 | 9000 | 200 | 1000 | true  | The learned times bring more.",
                "1800 | 9000 | 300 | 1000 | true  | The learned times bring less.",
                "1830 | 9000 | 200 | 1000 | false | Chance may explain the difference.",
                "30   | 90   | 1   | 10   | false | Too few people did so to compare them."
            })
    void saysWhetherItIsCertain(
            int learned, int learnedSent, int random, int randomSent, boolean certain, String summary) {
        SendTimeLift lift = SendTimeLift.of("open it", learned, learnedSent, random, randomSent, SETTLED, SETTLED);

        assertThat(lift.certain()).isEqualTo(certain);
        assertThat(lift.summary()).endsWith(summary);
    }

    @Test
    void comparesRates() {
        SendTimeLift lift = SendTimeLift.of("open it", 2700, 9000, 200, 1000, SETTLED, SETTLED);

        assertThat(lift.difference()).isCloseTo(0.1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(lift.lift()).isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(lift.summary())
                .startsWith("30.0% of those who get the email at a learned time open it, and 20.0% of those who");
    }

    @Test
    void isNeverCertainBeforeEverybodyHadTheSameTime() {
        SendTimeLift lift = SendTimeLift.of("open it", 2700, 9000, 200, 1000, SETTLED, SETTLED.minusSeconds(1));

        assertThat(lift.certain()).isFalse();
        assertThat(lift.summary()).contains("This is preliminary");
    }

    @Test
    void isNeverCertainWhileRecipientsWait() {
        SendTimeLift lift = SendTimeLift.of("open it", 2700, 9000, 200, 1000, null, SETTLED);

        assertThat(lift.certain()).isFalse();
        assertThat(lift.summary()).endsWith("This is preliminary: the email is not sent completely yet.");
    }

    @Test
    void comparesNothingWithoutBothArms() {
        assertThat(SendTimeLift.of("open it", 2, 9, 0, 0, SETTLED, SETTLED).difference())
                .isNull();
    }
}
