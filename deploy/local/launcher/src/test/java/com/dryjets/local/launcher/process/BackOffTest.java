package com.dryjets.local.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration SOON = Duration.ofMillis(10);

    @Test
    void startsAtOnceAfterAFirstDeath() {
        assertThat(BackOff.none().afterRunOf(SOON).delay()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void waitsLongerEachTimeUpToALimit() {
        BackOff second = BackOff.none().afterRunOf(SOON).afterRunOf(SOON);
        assertThat(second.delay()).isEqualTo(Duration.ofMillis(500));

        BackOff later = second;
        for (int death = 0; death < 20; death++) {
            later = later.afterRunOf(SOON);
        }
        assertThat(later.delay()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void forgivesAfterAGoodRun() {
        BackOff tired = new BackOff(Duration.ofSeconds(8));

        assertThat(tired.afterRunOf(Duration.ofMinutes(1)).delay()).isEqualTo(Duration.ofMillis(250));
    }
}
