package com.dryjets.email.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of one recipient's copy, not yet encoded.
 *
 * @param messageId with angle brackets
 * @param replyTo null if replies go to the sender
 * @param headers further headers by name, such as List-Unsubscribe, in the order in which they are written
 */
public record MessageParts(
        String messageId,
        Mailbox from,
        Mailbox to,
        @Nullable Mailbox replyTo,
        String subject,
        CopyText text,
        CopyText html,
        Map<String, String> headers) {

    /** A message that only one recipient gets. */
    public MessageParts(
            String messageId,
            Mailbox from,
            Mailbox to,
            @Nullable Mailbox replyTo,
            String subject,
            String text,
            String html,
            Map<String, String> headers) {
        this(messageId, from, to, replyTo, subject, CopyText.of(text), CopyText.of(html), headers);
    }
}
