package com.dryjets.social.queue;

import jakarta.validation.constraints.NotBlank;

/**
 * Another time for a post.
 *
 * @param scheduledTime an instant, {@code best} or {@code next-slot}
 */
public record ReschedulePost(@NotBlank String scheduledTime) {}
