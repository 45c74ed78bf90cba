package com.dryjets.social.queue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A new time for a post. */
public record ReschedulePost(@NotNull Instant scheduledTime) {}
