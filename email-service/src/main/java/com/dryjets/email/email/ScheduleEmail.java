package com.dryjets.email.email;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When a mail is to go out.
 *
 * @param scheduledTime a time gone by means at once
 */
public record ScheduleEmail(@NotNull Instant scheduledTime) {}
