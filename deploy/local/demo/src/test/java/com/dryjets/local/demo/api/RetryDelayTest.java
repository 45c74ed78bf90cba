package com.dryjets.local.demo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {

    @ParameterizedTest
    @CsvSource({"1, PT1S", "' 2 ', PT2S", "3600, PT5S", "0, PT0.3S", "-1, PT0.3S", "soon, PT0.3S", "99999999999, PT0.3S"
    })
    void waitsAsLongAsTheServerAsksWithinLimits(String header, Duration delay) {
        assertThat(RetryDelay.of(Optional.of(header))).isEqualTo(delay);
    }

    @Test
    void waitsBrieflyWithoutHeader() {
        assertThat(RetryDelay.of(Optional.empty())).isEqualTo(Duration.ofMillis(300));
    }
}
