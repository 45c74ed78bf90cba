package com.dryjets.orchestrator.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeRulesTest {

    @ParameterizedTest
    @CsvSource({
        // Later today, and tomorrow.
        "8, Europe/Berlin,     2026-11-30T06:59:59Z, 2026-11-30T07:00:00Z",
        "8, Europe/Berlin,     2026-11-30T07:00:00Z, 2026-12-01T07:00:00Z",
        // Another day than in UTC.
        "8, Pacific/Auckland,  2026-11-30T19:30:00Z, 2026-12-01T19:00:00Z",
        "8, America/Los_Angeles, 2026-11-30T23:00:00Z, 2026-12-01T16:00:00Z",
        "8, Asia/Kolkata,      2026-11-30T00:00:00Z, 2026-11-30T02:30:00Z",
        // The clocks go forward from 2 to 3: the hour is moved by the gap.
        "2, Europe/Berlin,     2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        // They go back from 3 to 2: the hour occurs twice and counts the first time.
        "2, Europe/Berlin,     2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
        "2, Europe/Berlin,     2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
        "8, Europe/Berlin,     2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
        // Samoa skipped a whole day.
        "8, Pacific/Apia,      2011-12-29T20:00:00Z, 2011-12-30T18:00:00Z"
    })
    void findsTheNextTime(int hour, String zone, Instant after, Instant next) {
        assertThat(DigestTimeRules.next(hour, zone, after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "8,  Europe/Berlin,    2026-11-30T07:00:00Z, 2026-11-30",
        // Made late, it is still the digest of the day before.
        "8,  Europe/Berlin,    2026-12-01T06:59:00Z, 2026-11-30",
        "23, Europe/Berlin,    2026-11-30T23:30:00Z, 2026-11-30",
        "8,  Pacific/Auckland, 2026-11-30T19:00:00Z, 2026-12-01"
    })
    void belongsToTheLocalDayOfItsHour(int hour, String zone, Instant at, LocalDate day) {
        assertThat(DigestTimeRules.day(hour, zone, at)).isEqualTo(day);
    }
}
