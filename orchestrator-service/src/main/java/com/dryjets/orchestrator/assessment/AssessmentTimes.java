package com.dryjets.orchestrator.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign was last assessed.
 *
 * @param assessedAt null before the first time
 * @param metricsAsOf the time of the newest metrics then; null if there were none
 */
public record AssessmentTimes(
        @Nullable Instant assessedAt, @Nullable Instant metricsAsOf) {}
