package com.dryjets.orchestrator.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeTextTest {

    @Test
    void writesTimesByTheClocksOfAZone() {
        Instant time = Instant.parse("2026-11-20T23:30:00Z");

        assertThat(TimeText.time(time, ZoneId.of("Europe/Berlin"))).isEqualTo("21 November 2026, 00:30");
    }

    @Test
    void writesDays() {
        assertThat(TimeText.day(LocalDate.parse("2026-11-02"))).isEqualTo("2 November 2026");
    }
}
