package com.dryjets.analytics.report.model;

import com.dryjets.kit.problem.Problem;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much a report contains. */
@Schema(name = "ReportType")
public enum ReportType {
    @JsonProperty("summary")
    SUMMARY,
    @JsonProperty("detailed")
    DETAILED,
    @JsonProperty("executive")
    EXECUTIVE;

    /** Finds the type of a word, by default a summary; else 400. */
    public static ReportType of(@Nullable String word) {
        if (word == null) {
            return SUMMARY;
        }
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField("/reportType", "must be summary, detailed or executive"));
    }

    /** The type in a heading: Detailed report. */
    public String title() {
        return word().substring(0, 1).toUpperCase(Locale.ROOT) + word().substring(1) + " report";
    }

    /** The type in requests. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
