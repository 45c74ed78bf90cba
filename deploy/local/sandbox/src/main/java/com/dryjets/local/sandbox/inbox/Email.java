package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.journal.Journal;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * A received email as kept in memory; the message itself is in the journal at {@code position}.
 *
 * @param campaign the campaign in its Feedback-ID; empty if there is none
 * @param duplicate whether an email with the same Message-ID was received before
 */
record Email(
        long number,
        Journal.Position position,
        String messageId,
        String recipient,
        String from,
        String subject,
        String campaign,
        Instant receivedAt,
        boolean duplicate) {

    /** Returns the key that readers know the email by: its Message-ID, or its number if it has none. */
    String key() {
        return messageId.isEmpty() ? "#" + number : messageId;
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("id", String.valueOf(number))
                .put("messageId", messageId)
                .put("to", recipient)
                .put("from", from)
                .put("subject", subject)
                .put("campaign", campaign)
                .put("receivedAt", receivedAt.toString())
                .put("duplicate", duplicate);
    }
}
