package com.dryjets.analytics.report.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to create.
 *
 * @param expiresAt null for a link that works until it is revoked
 * @param scheduleId the schedule whose run made the link; null for a link made by a person
 */
public record NewLink(
        UUID campaignId,
        @Nullable String label,
        LinkScope scope,
        @Nullable Instant expiresAt,
        @Nullable UUID scheduleId) {}
