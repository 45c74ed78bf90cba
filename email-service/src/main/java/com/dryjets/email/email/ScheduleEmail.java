package com.dryjets.email.email;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A request to schedule an email.
 *
 * @param scheduledTime when to send it; a time in the past means now
 */
public record ScheduleEmail(@NotNull Instant scheduledTime) {}
