package com.dryjets.orchestrator.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of a dashboard.
 *
 * @param data present if the part could be read
 * @param problem why it could not be read, as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part<T>(
        PartStatus status, @Nullable T data, @Nullable String problem) {

    static <T> Part<T> of(T data) {
        return new Part<>(PartStatus.OK, data, null);
    }

    static <T> Part<T> slow() {
        return new Part<>(PartStatus.SLOW, null, "This took too long. Try again in a moment.");
    }

    static <T> Part<T> failed() {
        return new Part<>(PartStatus.FAILED, null, "This could not be read. Try again in a moment.");
    }
}
