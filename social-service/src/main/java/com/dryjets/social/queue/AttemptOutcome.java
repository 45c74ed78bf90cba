package com.dryjets.social.queue;

import java.time.Instant;

/** The outcome of an attempt to publish, or of looking one up at the network. */
public sealed interface AttemptOutcome {

    /** The outcome's name in the ledger. */
    String name();

    /** The detail in the ledger. */
    String detail();

    /** The network has the post. */
    record Published(String name, String externalId, String url, Instant publishedAt) implements AttemptOutcome {

        @Override
        public String detail() {
            return externalId;
        }
    }

    /**
     * The post is attempted, or looked up, again.
     *
     * @param failures failed attempts so far, including this one
     * @param unresolved whether the network may have the post
     */
    record Retry(String name, String detail, Instant dueAt, int failures, boolean unresolved)
            implements AttemptOutcome {}

    /** The post is given up. */
    record Failed(String name, String detail) implements AttemptOutcome {}
}
