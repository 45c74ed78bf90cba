package com.dryjets.orchestrator.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An email that failed, is paused or is blocked.
 *
 * @param stateSince when it entered its state, by the clock of the service that owns it
 * @param reasonCode why it failed or is paused: the name of an EmailFailureReason or EmailPauseReason
 * @param reason the reason in words
 * @param blockedSince since when it has been blocked; null if it is not
 * @param block why it is blocked
 */
public record WatchedEmail(
        UUID id,
        PublicationState state,
        Instant stateSince,
        @Nullable String subject,
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable Instant blockedSince,
        @Nullable String block) {}
