package com.dryjets.orchestrator.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T08:00:00Z, 1",
        "2026-11-21T08:00:01Z, 2",
        "2026-11-20T08:00:01Z, 1",
        "2026-11-19T00:00:00Z, 1",
        "2026-12-20T08:00:00Z, 30"
    })
    void aDayThatHasBegunCounts(Instant end, long days) {
        assertThat(CampaignDays.between(Instant.parse("2026-11-20T08:00:00Z"), end))
                .isEqualTo(days);
    }
}
