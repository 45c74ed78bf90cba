package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.sending.RetryRules.DeferralClass;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {

    private static final RetryRules.Pauses PAUSES = new RetryRules.Pauses(
            Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({
        "450, 4.7.1, 450 4.7.1 Greylisted; try again in 300 s, GREYLISTED",
        "451, , 451 grey-listing in effect, GREYLISTED",
        "452, 4.2.2, 452 4.2.2 mailbox full, MAILBOX",
        "452, , 452 insufficient storage, MAILBOX",
        "450, 4.3.1, 450 4.3.1 mail system full, MAILBOX",
        "451, 4.7.0, 451 4.7.0 too many messages from your address, SERVER",
        "451, , 451 local error, SERVER"
    })
    void classesAnswers(int code, String enhanced, String text, DeferralClass expected) {
        assertThat(RetryRules.classOf(new Deferred(code, enhanced, text))).isEqualTo(expected);
    }

    @Test
    void waitsMinutesToHours() {
        Deferred greylisted = new Deferred(450, "4.7.1", "450 4.7.1 Greylisted");
        Deferred full = new Deferred(452, "4.2.2", "452 4.2.2 full");

        assertThat(RetryRules.pause(greylisted, 1, PAUSES)).isEqualTo(Duration.ofMinutes(5));
        assertThat(RetryRules.pause(greylisted, 3, PAUSES)).isEqualTo(Duration.ofMinutes(20));
        assertThat(RetryRules.pause(full, 1, PAUSES)).isEqualTo(Duration.ofHours(1));
        assertThat(RetryRules.pause(full, 30, PAUSES)).isEqualTo(Duration.ofHours(4));
    }
}
