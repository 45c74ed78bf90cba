package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.Journal;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * What is kept in memory of one message that arrived; the message itself lies at {@code position}.
 *
 * @param campaign the campaign that its Feedback-ID names, empty if it has none
 * @param duplicate a message with the same Message-ID came before
 */
record Mail(
        long number,
        Journal.Position position,
        String messageId,
        String recipient,
        String from,
        String subject,
        String campaign,
        Instant receivedAt,
        boolean duplicate) {

    /** What the readers know a mail by: its Message-ID, or its own number if it came without one. */
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
