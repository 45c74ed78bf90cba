package com.dryjets.email.route;

import com.dryjets.email.message.MessageParts;
import com.dryjets.email.message.MessageWriter;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Composes the messages of one email; what they share is prepared once. Safe to use from several threads. */
public final class MessageComposer {

    private final SenderIdentity sender;
    private final VerpAddress envelopes;
    private final String senderDomain;
    private final Map<String, String> shared = new LinkedHashMap<>();
    private final MessageWriter writer;

    /**
     * Prepares an email.
     *
     * @param feedbackId by which mailbox providers report complaints: up to four values, separated by colons
     * @param listId names the list in this form: {@code list.example.com} (RFC 2919); null if there is none
     */
    public MessageComposer(
            SenderIdentity sender,
            VerpAddress envelopes,
            String feedbackId,
            @Nullable String listId,
            InstantSource clock) {
        this.sender = sender;
        this.envelopes = envelopes;
        this.senderDomain = sender.from().asciiDomain();
        if (listId != null) {
            shared.put("List-Id", "<" + listId + ">");
        }
        shared.put("Feedback-ID", feedbackId);
        this.writer = MessageWriter.of(sender, clock);
    }

    /** Returns the message for one recipient; it is written and signed when a route asks for it. */
    public OutgoingMessage compose(MessageCopy copy) {
        MessageParts parts = new MessageParts(
                messageId(copy.recipientId()),
                sender.from(),
                copy.to(),
                sender.replyTo(),
                copy.subject(),
                copy.text(),
                copy.html(),
                headers(copy));
        String envelopeSender = envelopes.of(copy.recipientId(), sender.bounceDomain());
        return new OutgoingMessage(envelopeSender, copy.to().address(), parts, () -> writer.write(parts));
    }

    /** Returns the Message-ID of a recipient's copy; it is the same in every attempt. */
    public String messageId(UUID recipientId) {
        return "<" + recipientId + "@" + senderDomain + ">";
    }

    private Map<String, String> headers(MessageCopy copy) {
        if (copy.unsubscribeUrl() == null) {
            return shared;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + copy.unsubscribeUrl() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.putAll(shared);
        return headers;
    }
}
