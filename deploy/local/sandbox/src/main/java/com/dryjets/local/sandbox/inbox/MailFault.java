package com.dryjets.local.sandbox.inbox;

import java.time.Duration;

/**
 * What happens to an email.
 *
 * @param reply what the server says where it rejects, or the diagnostic of a bounce
 * @param time how long it waits, or how long a recipient is greylisted
 */
record MailFault(Kind kind, String reply, Duration time) {

    /** The control API takes the names in lower case. */
    enum Kind {
        /** Rejects RCPT with the reply: 4xx or 5xx. */
        REJECT("550 5.1.1 user unknown"),
        /** Rejects the first RCPT of each recipient, and further ones for a time. */
        GREYLIST("451 4.7.1 greylisted, try again later"),
        /** Rejects the content with the reply, after the final dot. */
        REJECT_CONTENT("554 5.7.1 message looks like spam"),
        /** Says 421 to RCPT and closes the connection. */
        CLOSE("421 4.3.2 closing"),
        /** Resets the connection at DATA. */
        RESET_AT_DATA(""),
        /** Resets the connection after the final dot and keeps nothing. */
        RESET_AT_DOT(""),
        /** Keeps the email, then resets the connection in place of a reply. */
        RESET_AFTER_ACCEPT(""),
        /** Keeps the email and never replies. */
        SILENT_AFTER_ACCEPT(""),
        /** Keeps the email and replies late. */
        SLOW(""),
        /** Accepts the email and loses it. */
        DISAPPEAR(""),
        /** Accepts the email, then sends a delivery status notification (RFC 3464). */
        BOUNCE("550 5.1.1 user unknown"),
        /** Accepts the email; its reader complains (ARF, RFC 5965). */
        COMPLAIN("");

        private final String defaultReply;

        Kind(String defaultReply) {
            this.defaultReply = defaultReply;
        }

        String defaultReply() {
            return defaultReply;
        }
    }
}
