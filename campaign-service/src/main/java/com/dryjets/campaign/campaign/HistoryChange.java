package com.dryjets.campaign.campaign;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a campaign's history.
 *
 * @param changedBy the user, or {@code system} for what the service did by itself
 * @param change what happened, for example {@code launched} or {@code name changed}
 * @param reason the words of the person or engine that made the change
 * @param cause why the service made the change by itself, as data
 * @param from the old value as short text, absent if there was none
 * @param to the new value as short text, absent if there is none
 */
public record HistoryChange(
        UUID id,
        Instant changedAt,
        String changedBy,
        String change,
        @Nullable String reason,
        @Nullable HistoryCause cause,
        @Nullable String from,
        @Nullable String to) {}
