package com.dryjets.email.route;

import com.dryjets.email.message.MessageParts;

/**
 * One message to one recipient.
 *
 * @param envelopeSender where bounces return to
 * @param recipient the address it is delivered to, as the contact wrote it
 * @param parts the content, for APIs that build the message themselves
 * @param rendering the content as bytes, for routes that hand over the message as it is
 */
public record OutgoingMessage(String envelopeSender, String recipient, MessageParts parts, Rendering rendering) {

    /** Writes and signs a message. */
    @FunctionalInterface
    public interface Rendering {

        /**
         * Returns the message with CRLF line ends (RFC 5322), without dot stuffing. Signing takes CPU time, so routes call
         * it on a worker thread, and before {@link Attempt#begin}.
         */
        byte[] render();
    }
}
