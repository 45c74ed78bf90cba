package com.dryjets.email.route;

import io.smallrye.mutiny.Uni;

/** Asks a provider what became of a message whose outcome is unknown. */
public interface MessageSearch {

    /** What the provider knows about the message. */
    sealed interface Finding {

        /** It accepted the message and has not delivered it yet. */
        record Taken(String status) implements Finding {}

        /** The recipient's server accepted the message. */
        record Delivered(String status) implements Finding {}

        /** It accepted the message and could not deliver it. */
        record Undelivered(String status) implements Finding {}

        /** It doesn't know the message, or doesn't list it yet. */
        record Unknown() implements Finding {}

        /** It didn't answer the request. */
        record Refused(String reason) implements Finding {}
    }

    /** Searches for a message by its Message-ID. Never fails: a failed request is a {@link Finding.Refused}. */
    Uni<Finding> find(String messageId);
}
