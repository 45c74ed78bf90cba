package com.dryjets.analytics.exchange.feed;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Why the feed was not read. Anybody may see it, unlike the reason in the log, which can name hosts and ports. */
enum FeedFault {
    /** There was no answer. */
    UNREACHABLE,
    /** The answer took too long. */
    TIMED_OUT,
    /** The answer is not a valid file of the feed. */
    INVALID;

    static FeedFault of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidFeed) {
                return INVALID;
            }
            if (cause instanceof InterruptedIOException || cause instanceof TimeoutException) {
                return TIMED_OUT;
            }
        }
        return UNREACHABLE;
    }
}
