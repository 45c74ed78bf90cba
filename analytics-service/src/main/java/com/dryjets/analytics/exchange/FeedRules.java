package com.dryjets.analytics.exchange;

import com.dryjets.contracts.value.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** Decides which file of the feed to read. */
final class FeedRules {

    static final String DAILY = "eurofxref-daily.xml";
    static final String LAST_90_DAYS = "eurofxref-hist-90d.xml";
    static final String ALL = "eurofxref-hist.xml";

    /** Less than the 90 days of the file, to be on the safe side. */
    private static final int COVERED_DAYS = 80;

    private FeedRules() {}

    /**
     * The smallest file that leaves no gap: that of the last day only while the day before has its rates.
     *
     * @param newest the last day with a rate
     */
    static String file(Optional<LocalDate> newest, LocalDate today) {
        if (newest.isEmpty() || newest.get().isBefore(today.minusDays(COVERED_DAYS))) {
            return ALL;
        }
        return newest.get().isBefore(today.minusDays(1)) ? LAST_90_DAYS : DAILY;
    }

    /** The reason of a failure in one line, from the cause that says most. */
    static String reason(Throwable failure, int maxLength) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = message.lines().findFirst().orElse("");
        return Texts.start(line, maxLength);
    }
}
