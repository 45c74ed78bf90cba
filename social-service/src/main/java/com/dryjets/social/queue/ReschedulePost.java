package com.dryjets.social.queue;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Another time for a post. */
public record ReschedulePost(@NotNull Instant scheduledTime) {}
