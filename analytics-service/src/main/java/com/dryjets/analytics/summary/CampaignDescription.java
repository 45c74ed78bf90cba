package com.dryjets.analytics.summary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a campaign that summaries show beside its totals. */
public record CampaignDescription(
        String tenant,
        UUID id,
        @Nullable String name,
        @Nullable String type,
        String status,
        @Nullable String currency,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {}
