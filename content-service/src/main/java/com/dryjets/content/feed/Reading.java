package com.dryjets.content.feed;

import com.dryjets.content.syndication.FeedDocument;
import com.dryjets.kit.work.Lease;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a site answered for a claimed feed. */
sealed interface Reading {

    Job job();

    /** A claimed feed with the lease that every write after it checks. */
    record Job(ClaimedFeed feed, Lease lease) {}

    /** The document is the one that was read before. */
    record Unchanged(Job job) implements Reading {}

    /** A document, with what to ask for changes of it next time. */
    record Changed(
            Job job,
            FeedDocument document,
            @Nullable String etag,
            @Nullable String lastModified) implements Reading {}

    /** No document; the reason is for users. */
    record Failed(Job job, String reason) implements Reading {}

    default UUID feedId() {
        return job().feed().id();
    }
}
