package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryRulesTest {

    private static final Duration FIRST = Duration.ofSeconds(2);

    @Test
    void quadruplesPauseAfterEachDeferral() {
        assertThat(RetryRules.afterDeferral(1, 4, FIRST)).contains(Duration.ofSeconds(2));
        assertThat(RetryRules.afterDeferral(2, 4, FIRST)).contains(Duration.ofSeconds(8));
        assertThat(RetryRules.afterDeferral(3, 4, FIRST)).contains(Duration.ofSeconds(32));
    }

    @Test
    void givesUpAfterLastAttempt() {
        assertThat(RetryRules.afterDeferral(4, 4, FIRST)).isEmpty();
        assertThat(RetryRules.afterDeferral(1, 1, FIRST)).isEmpty();
    }

    @Test
    void doublesPauseUpToLimitWhileNoServerAnswers() {
        Duration longest = Duration.ofSeconds(30);

        assertThat(RetryRules.afterNoAnswer(1, longest)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryRules.afterNoAnswer(3, longest)).isEqualTo(Duration.ofSeconds(4));
        assertThat(RetryRules.afterNoAnswer(1000, longest)).isEqualTo(longest);
    }
}
