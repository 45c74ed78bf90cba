package com.dryjets.orchestrator.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.orchestrator.prediction.PredictionStateRules.Course;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictionStateRulesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-03-31T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "DRAFT, true, 2026-03-05T00:00:00Z, NOT_STARTED",
        "DRAFT, false, 2026-03-05T00:00:00Z, NO_GOALS",
        "ACTIVE, true, 2026-02-28T23:59:59Z, NOT_STARTED",
        "ACTIVE, true, 2026-03-01T00:00:00Z, PREDICTED",
        "PAUSED, true, 2026-03-30T23:59:59Z, PREDICTED",
        "ACTIVE, true, 2026-03-31T00:00:00Z, ENDED",
        "ACTIVE, false, 2026-03-05T00:00:00Z, NO_GOALS",
        "COMPLETED, true, 2026-03-05T00:00:00Z, ENDED",
        "ARCHIVED, true, 2026-03-05T00:00:00Z, ENDED"
    })
    void predictsWhileTheCampaignRuns(CampaignStatus status, boolean goals, Instant now, PredictionState expected) {
        assertThat(PredictionStateRules.of(new Course(status, START, END, goals), now))
                .isEqualTo(expected);
    }
}
