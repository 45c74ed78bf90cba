package com.dryjets.analytics.exchange.feed;

import com.dryjets.analytics.exchange.ExchangeRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading the feed brought. */
sealed interface FeedAnswer {

    /** The file is the one that was read last time. */
    record Unchanged() implements FeedAnswer {}

    /** A new file. */
    record Changed(List<ExchangeRate> rates, Validators validators) implements FeedAnswer {}

    /** What identifies the version of a file in HTTP (RFC 9110, section 13). */
    record Validators(
            @Nullable String location,
            @Nullable String etag,
            @Nullable String lastModified) {}
}
