package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.james.mime4j.codec.EncoderUtil;

/** One text of a message in UTF-8 and the transfer encoding that suits it: only ASCII in lines of at most 76 characters. */
record BodyText(byte[] content, boolean base64) {

    private static final int BASE64_LINE = 76;
    private static final byte[] CRLF = {'\r', '\n'};
    /** From this share of octets beyond ASCII on, Base64 (4 for 3) is shorter than quoted-printable (3 for 1). */
    private static final int BASE64_SHARE = 6;

    static BodyText of(String text) {
        byte[] content = withCrlf(text).getBytes(UTF_8);
        int beyondAscii = 0;
        for (byte octet : content) {
            if (octet < 0) {
                beyondAscii++;
            }
        }
        return new BodyText(content, beyondAscii * BASE64_SHARE > content.length);
    }

    private static String withCrlf(String text) {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / 16 + 2);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\r' || character == '\n') {
                lines.append(text, start, i).append("\r\n");
                boolean pair = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                i += pair ? 1 : 0;
                start = i + 1;
            }
        }
        return lines.append(text, start, text.length()).toString();
    }

    String transferEncoding() {
        return base64 ? "base64" : "quoted-printable";
    }

    void writeTo(ByteArrayOutputStream out) {
        if (base64) {
            out.writeBytes(Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(content));
            return;
        }
        try {
            EncoderUtil.encodeQ(new ByteArrayInputStream(content), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
