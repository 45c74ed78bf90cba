package com.dryjets.email.route.smtp;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.OutgoingMessage;
import java.util.Locale;
import java.util.Optional;

/** The commands of a transaction, as a server's extensions allow them. */
record SmtpEnvelope(String sender, String recipient, SmtpContent content, Capabilities capabilities) {

    private static final int TOO_LARGE = 552;

    /**
     * Prepares a message.
     *
     * @throws IllegalArgumentException if an address or the content cannot be sent
     */
    static SmtpEnvelope of(OutgoingMessage message, SmtpContent content, Capabilities capabilities) {
        return new SmtpEnvelope(path(message.envelopeSender()), path(message.recipient()), content, capabilities);
    }

    private static String path(String address) {
        String path = Mailbox.of(address).addrSpec();
        if (path.chars().anyMatch(character -> character <= ' ' && character != ' ' || character == 0x7F)
                || path.contains(">") && !path.startsWith("\"")) {
            throw new IllegalArgumentException("An email address must not contain control characters.");
        }
        return path;
    }

    /** Returns why this server cannot take the message, if it cannot. */
    Optional<Delivery> obstacle() {
        long largest = capabilities.largestMessage();
        if (largest > 0 && content.octets() > largest) {
            return Optional.of(new Rejected(
                    TOO_LARGE,
                    "5.3.4",
                    "The message has " + content.octets() + " octets; the server accepts " + largest + ".",
                    false));
        }
        if (needsUtf8() && !capabilities.smtpUtf8()) {
            return Optional.of(
                    isAscii(recipient)
                            ? new Rejected(
                                    0,
                                    "5.6.7",
                                    "The mail server accepts only ASCII in the addresses of From and Reply-To (it offers no"
                                            + " SMTPUTF8).",
                                    false)
                            : new NotDeliverable(
                                    "The mail server accepts only ASCII before the @ of an address (it offers no"
                                            + " SMTPUTF8)."));
        }
        return Optional.empty();
    }

    /** Bodies are always in ASCII, so that other octets are those of an address in a header (RFC 6531, 3.4). */
    private boolean needsUtf8() {
        return !isAscii(sender) || !isAscii(recipient) || content.eightBit();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    /** The domain of the recipient, in lower case. */
    String domain() {
        return recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    String mail() {
        return "MAIL FROM:<" + sender + ">"
                + (capabilities.size() ? " SIZE=" + content.octets() : "")
                + (content.eightBit() && capabilities.eightBitMime() ? " BODY=8BITMIME" : "")
                + (needsUtf8() ? " SMTPUTF8" : "");
    }

    String rcpt() {
        return "RCPT TO:<" + recipient + ">";
    }
}
