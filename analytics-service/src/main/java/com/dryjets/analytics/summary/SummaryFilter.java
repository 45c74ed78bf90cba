package com.dryjets.analytics.summary;

import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns that a client asked for.
 *
 * @param text part of the name, in any case
 * @param statuses empty for all
 * @param recorded whether campaigns without a record are left out
 */
record SummaryFilter(Optional<String> text, List<String> statuses, boolean recorded) {

    private static final int MAX_TEXT = 200;
    private static final List<String> STATUSES =
            List.of("DRAFT", "ACTIVE", "PAUSED", "COMPLETED", "ARCHIVED", "UNKNOWN");

    /** Reads query parameters; else 400. */
    static SummaryFilter of(@Nullable String text, @Nullable String status, boolean recorded) {
        return new SummaryFilter(
                Optional.ofNullable(text)
                        .map(String::strip)
                        .filter(given -> !given.isEmpty())
                        .map(SummaryFilter::valid),
                status == null || status.isBlank() ? List.of() : statuses(status),
                recorded);
    }

    /** The text as a pattern of LIKE that matches names containing it. */
    Optional<String> pattern() {
        return text.map(given -> "%" + given.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    private static String valid(String text) {
        if (text.length() > MAX_TEXT || text.indexOf('\0') >= 0) {
            throw Problem.badField("?q", "must have at most " + MAX_TEXT + " characters and no NUL");
        }
        return text;
    }

    private static List<String> statuses(String status) {
        List<String> wanted = Arrays.asList(status.split(",", -1));
        if (!STATUSES.containsAll(wanted)) {
            throw Problem.badField(
                    "?status", "must be one or more of " + String.join(", ", STATUSES) + ", separated by commas");
        }
        return wanted;
    }
}
