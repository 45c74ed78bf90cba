package com.dryjets.social.publishing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseRulesTest {

    @Test
    void aLeaseMustOutlastAllCallsOfAStep() {
        Duration timeout = Duration.ofSeconds(5);

        assertThatCode(() -> LeaseRules.requireLongEnough(Duration.ofMillis(17_001), 3, timeout))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LeaseRules.requireLongEnough(Duration.ofSeconds(17), 3, timeout))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lease (17000 ms) must be more than 17000 ms")
                .hasMessageContaining("3 calls of up to 5000 ms");
    }
}
