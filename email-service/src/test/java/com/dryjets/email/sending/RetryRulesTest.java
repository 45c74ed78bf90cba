package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryRulesTest {

    private static final Duration FIRST = Duration.ofSeconds(2);

    @Test
    void waitsFourTimesLongerAfterEachRefusal() {
        assertThat(RetryRules.afterRefusal(1, 4, FIRST)).contains(Duration.ofSeconds(2));
        assertThat(RetryRules.afterRefusal(2, 4, FIRST)).contains(Duration.ofSeconds(8));
        assertThat(RetryRules.afterRefusal(3, 4, FIRST)).contains(Duration.ofSeconds(32));
    }

    @Test
    void givesUpAfterTheLastTry() {
        assertThat(RetryRules.afterRefusal(4, 4, FIRST)).isEmpty();
        assertThat(RetryRules.afterRefusal(1, 1, FIRST)).isEmpty();
    }

    @Test
    void aServerThatIsSilentIsTriedEverMoreSeldomUpToALimit() {
        Duration longest = Duration.ofSeconds(30);

        assertThat(RetryRules.afterSilence(1, longest)).isEqualTo(Duration.ofSeconds(1));
        assertThat(RetryRules.afterSilence(3, longest)).isEqualTo(Duration.ofSeconds(4));
        assertThat(RetryRules.afterSilence(1000, longest)).isEqualTo(longest);
    }
}
