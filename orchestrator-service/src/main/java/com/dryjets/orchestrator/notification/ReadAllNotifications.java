package com.dryjets.orchestrator.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A request to mark notifications as read.
 *
 * @param upTo the time of the newest one that the person has seen; later ones stay unread
 */
public record ReadAllNotifications(@NotNull Instant upTo) {}
