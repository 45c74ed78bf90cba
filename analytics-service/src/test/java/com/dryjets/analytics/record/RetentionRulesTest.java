package com.dryjets.analytics.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:00:00Z");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2026-11-22"),
            LocalDate.parse("2026-11-12"),
            LocalDate.parse("2026-11-11"),
            LocalDate.parse("2026-10-01"));

    @Test
    void expiresOlderDays() {
        assertThat(RetentionRules.expired(DAYS, NOW, Duration.ofDays(10), Duration.ofDays(1)))
                .containsExactly(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-11"));
    }

    @Test
    void keepsDaysWhoseRecordsAreStillAccepted() {
        assertThat(RetentionRules.expired(DAYS, NOW, Duration.ofDays(10), Duration.ofDays(30)))
                .containsExactly(LocalDate.parse("2026-10-01"));
    }
}
