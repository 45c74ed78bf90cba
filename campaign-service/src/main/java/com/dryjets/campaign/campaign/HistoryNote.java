package com.dryjets.campaign.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A change, as the history describes it.
 *
 * @param change what happened, for example {@code launched} or {@code name changed}
 * @param reason the words of the person or engine that made the change
 * @param cause why the service made the change by itself, and its data
 * @param from the old value as short text, null if there was none
 * @param to the new value as short text, null if there is none
 */
public record HistoryNote(
        String change,
        @Nullable String reason,
        @Nullable HistoryCause cause,
        @Nullable String from,
        @Nullable String to) {

    /** A change that needs no explanation. */
    public static HistoryNote of(String change) {
        return new HistoryNote(change, null, null, null, null);
    }

    /** A change that the service made or describes by itself. */
    public static HistoryNote of(String change, HistoryCause cause) {
        return new HistoryNote(change, null, cause, null, null);
    }
}
