package com.dryjets.analytics.report;

import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format of an export. */
enum ExportFormat {
    CSV("text/csv; charset=utf-8"),
    JSON("application/json"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Finds the format of a word, by default JSON; else 400. */
    static ExportFormat of(@Nullable String word) {
        if (word == null) {
            return JSON;
        }
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField("/format", "must be csv, json or ndjson"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }
}
