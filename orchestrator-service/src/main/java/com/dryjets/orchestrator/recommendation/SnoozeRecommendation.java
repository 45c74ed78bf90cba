package com.dryjets.orchestrator.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to put off the decision on a recommendation.
 *
 * @param until when it is shown again: later than now, within 90 days
 * @param note the reason, for the decision log
 */
public record SnoozeRecommendation(
        @NotNull Instant until, @Size(max = 1000) @Nullable String note) {}
