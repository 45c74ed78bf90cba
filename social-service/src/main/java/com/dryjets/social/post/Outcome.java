package com.dryjets.social.post;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an attempt, or a look-up after it, came to. */
public sealed interface Outcome {

    /** The name in the ledger: DONE, PENDING, EXPIRED, FOUND, NOT_FOUND, or the kind of a failure. */
    String name();

    /** What the ledger says besides; null for nothing. */
    default @Nullable String detail() {
        return null;
    }

    /**
     * The last step is done.
     *
     * @param externalId the id of the first part that people see
     * @param warning what went wrong all the same; null for nothing
     */
    record Shown(
            String name,
            String remoteId,
            String externalId,
            @Nullable URI url,
            Instant at,
            @Nullable String warning) implements Outcome {}

    /**
     * People see this part, but the steps after it follow later: a look-up has found it, or the account rests.
     *
     * @param at since when people see it
     * @param dueAt when the next step follows
     */
    record Continued(String name, String remoteId, @Nullable URI url, Instant at, Instant dueAt) implements Outcome {}

    /**
     * Nothing happened, or the network is still working.
     *
     * @param remoteId what the network is working on; null if it is not
     * @param failures failures in a row that pass by themselves
     */
    record Postponed(
            String name, @Nullable String detail, @Nullable String remoteId, Instant dueAt, int failures)
            implements Outcome {}

    /** Nothing happened because of the account: the post waits for it, unless it can publish again already. */
    record SetAside(String name, @Nullable String detail) implements Outcome {}

    /**
     * It may have happened; the network is to be asked.
     *
     * @param remoteId what the network is working on, by which it is asked; null if the account's posts are searched
     */
    record Lost(
            String name, @Nullable String detail, @Nullable String remoteId, Instant lookUpAt, int failures)
            implements Outcome {}

    /** Nothing happened, and nothing will. */
    record Refused(String name, Failure failure) implements Outcome {

        @Override
        public @Nullable String detail() {
            return failure.detail();
        }
    }
}
