package com.dryjets.analytics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalHoursTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-10-24T10:59:59Z, 2026-10-24T10:00:00Z, 2026-10-24T11:00:00Z",
        "Asia/Kolkata, 2026-10-24T18:40:00Z, 2026-10-24T18:30:00Z, 2026-10-24T19:30:00Z",
        "Asia/Kathmandu, 2026-10-24T18:14:59Z, 2026-10-24T17:15:00Z, 2026-10-24T18:15:00Z",
        "Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-25T01:00:00Z, 2026-10-25T02:00:00Z",
        // Set back by half an hour at 02:00, which is 15:00 UTC: from 01:30 to 02:00 once more.
        "Australia/Lord_Howe, 2026-04-04T14:45:00Z, 2026-04-04T14:00:00Z, 2026-04-04T15:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:10:00Z, 2026-04-04T15:00:00Z, 2026-04-04T15:30:00Z",
        // Set forward from 02:00 to 02:30, at 15:30 UTC.
        "Australia/Lord_Howe, 2026-10-03T15:30:00Z, 2026-10-03T15:30:00Z, 2026-10-03T16:00:00Z"
    })
    void hourBeginsWithAWholeHourOrAChangeOfClocks(String zone, Instant moment, Instant begin, Instant next) {
        LocalHours hours = LocalHours.of(ZoneId.of(zone));

        assertThat(hours.begin(moment)).isEqualTo(begin);
        assertThat(hours.next(moment)).isEqualTo(next);
    }

    @Test
    void includesHoursThatBeginInRange() {
        assertThat(LocalHours.of(ZoneId.of("Asia/Kolkata"))
                        .between(Instant.parse("2026-10-24T10:00:00Z"), Instant.parse("2026-10-24T12:30:00Z")))
                .containsExactly(Instant.parse("2026-10-24T10:30:00Z"), Instant.parse("2026-10-24T11:30:00Z"));
    }
}
