package com.dryjets.email.route;

import io.smallrye.mutiny.Uni;

/** Finds out whether a provider has a message that may be out. */
public interface MessageSearch {

    /** What the provider knows. */
    sealed interface Finding {

        /** It has taken the message, and may have delivered it. */
        record Taken(String status) implements Finding {}

        /** It has taken the message, and could not deliver it. */
        record Undelivered(String status) implements Finding {}

        /** It does not know the message, or not yet. */
        record Unknown() implements Finding {}

        /** It did not answer the question. */
        record Refused(String reason) implements Finding {}
    }

    /** Searches a message by its Message-ID. Never fails: a failure is a finding too. */
    Uni<Finding> find(String messageId);
}
