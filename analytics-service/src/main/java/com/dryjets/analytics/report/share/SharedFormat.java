package com.dryjets.analytics.report.share;

import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The format of a shared report. */
enum SharedFormat {
    HTML,
    PDF,
    CSV;

    /** Finds the format of a word, by default a page; else 400. */
    static SharedFormat of(@Nullable String word) {
        if (word == null) {
            return HTML;
        }
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badField("?format", "must be html, pdf or csv"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
