package com.dryjets.orchestrator.failure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A request to put off a failure.
 *
 * @param until later than now, within 30 days
 */
public record SnoozeFailure(@NotNull Instant until) {}
