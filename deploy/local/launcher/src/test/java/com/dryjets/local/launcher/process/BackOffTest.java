package com.dryjets.local.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration SHORT_RUN = Duration.ofMillis(10);

    @Test
    void startsWithShortDelay() {
        assertThat(BackOff.none().afterRunOf(SHORT_RUN).delay()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void doublesDelayUpToLimit() {
        BackOff second = BackOff.none().afterRunOf(SHORT_RUN).afterRunOf(SHORT_RUN);
        assertThat(second.delay()).isEqualTo(Duration.ofMillis(500));

        BackOff later = second;
        for (int death = 0; death < 20; death++) {
            later = later.afterRunOf(SHORT_RUN);
        }
        assertThat(later.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void resetsAfterLongRun() {
        BackOff backOff = new BackOff(Duration.ofSeconds(8));

        assertThat(backOff.afterRunOf(Duration.ofMinutes(1)).delay()).isEqualTo(Duration.ofMillis(250));
    }
}
