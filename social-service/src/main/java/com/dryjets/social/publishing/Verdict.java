package com.dryjets.social.publishing;

import java.time.Instant;

/** What becomes of a post after an attempt, or after the network was asked about one. */
sealed interface Verdict {

    /** How the ledger names it. */
    String outcome();

    /** The network has it. */
    record Published(String outcome, String externalId, Instant publishedAt) implements Verdict {}

    /**
     * It is tried again, or asked for again.
     *
     * @param failures how many attempts have failed now
     * @param unresolved whether the network may have it
     */
    record Later(String outcome, String detail, Instant dueAt, int failures, boolean unresolved) implements Verdict {}

    /** It is given up. */
    record Failed(String outcome, String detail) implements Verdict {}
}
