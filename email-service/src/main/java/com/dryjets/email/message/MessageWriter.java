package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes messages as bytes: RFC 5322 headers, and text and HTML as multipart/alternative (RFC 2046). */
public final class MessageWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    /** Neither transfer encoding can produce an equals sign with an underscore, so no body contains it. */
    private static final String BOUNDARY = "=_alternative";

    private static final int HEADROOM = 4096;

    private final @Nullable DkimSigner signer;
    private final InstantSource clock;

    /** Writes messages that are signed if there is a signer. */
    public MessageWriter(@Nullable DkimSigner signer, InstantSource clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /** Returns a writer that signs with the sender's key, if it has one. */
    public static MessageWriter of(SenderIdentity sender, InstantSource clock) {
        return new MessageWriter(sender.key() == null ? null : new DkimSigner(sender.key()), clock);
    }

    /**
     * Returns the message with CRLF line ends.
     *
     * @throws IllegalArgumentException if an address is invalid or a header cannot be written within 998 octets a line
     */
    public byte[] write(MessageParts parts) {
        HeaderFields fields = fields(parts);
        byte[] body = body(parts);
        ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + HEADROOM);
        if (signer != null) {
            ascii(message, signer.sign(fields, body.clone(), clock.instant()));
        }
        message.writeBytes(fields.text().getBytes(UTF_8));
        ascii(message, "\r\n");
        message.writeBytes(body);
        return message.toByteArray();
    }

    private HeaderFields fields(MessageParts parts) {
        HeaderFields fields = new HeaderFields()
                .add("From", parts.from().headerValue())
                .add("To", parts.to().headerValue());
        if (parts.replyTo() != null) {
            fields.add("Reply-To", parts.replyTo().headerValue());
        }
        fields.add("Subject", HeaderText.unstructured(parts.subject()))
                .add("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)))
                .add("Message-ID", HeaderText.line(parts.messageId()));
        for (Map.Entry<String, String> header : parts.headers().entrySet()) {
            fields.add(header.getKey(), HeaderText.asGiven(header.getValue()));
        }
        return fields.add("MIME-Version", "1.0")
                .add("Content-Type", "multipart/alternative; boundary=\"" + BOUNDARY + "\"");
    }

    private static byte[] body(MessageParts parts) {
        int size = parts.text().length() + parts.html().length();
        ByteArrayOutputStream body = new ByteArrayOutputStream(size + size / 4 + HEADROOM);
        // The last alternative is the richest (RFC 2046, 5.1.4).
        part(body, "text/plain", parts.text());
        part(body, "text/html", parts.html());
        ascii(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String type, CopyText text) {
        ascii(body, "--" + BOUNDARY + "\r\n");
        ascii(body, "Content-Type: " + type + "; charset=utf-8\r\n");
        ascii(body, "Content-Transfer-Encoding: " + text.transferEncoding() + "\r\n\r\n");
        text.writeTo(body);
        ascii(body, "\r\n");
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(US_ASCII));
    }
}
