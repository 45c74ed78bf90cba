package com.dryjets.analytics.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-06, 2026-10-06, On 6 October 2026",
        "2026-10-01, 2026-10-31, From 1 to 31 October 2026",
        "2026-09-25, 2026-10-24, From 25 September to 24 October 2026",
        "2025-12-05, 2026-01-03, From 5 December 2025 to 3 January 2026"
    })
    void writesCommonMonthAndYearOnce(LocalDate from, LocalDate to, String text) {
        assertThat(Dates.during(from, to)).isEqualTo(text);
    }

    @Test
    void formatsMomentInTimeZone() {
        assertThat(Dates.moment(Instant.parse("2026-10-31T20:05:00Z"), ZoneId.of("Asia/Kolkata")))
                .isEqualTo("1 November 2026 at 01:35");
    }
}
