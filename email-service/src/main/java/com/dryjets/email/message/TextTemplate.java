package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;

/**
 * A text of a message with places for what differs between its copies. What all copies share is encoded once; encoding it
 * for each of them would take longer than everything else that is done for a copy.
 */
public final class TextTemplate {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    /** From this share of octets beyond ASCII on, Base64 (4 for 3) is shorter than quoted-printable (3 for 1). */
    private static final int BASE64_SHARE = 6;

    private final List<String> literals;
    private final List<byte[]> encoded;
    private final boolean base64;

    private TextTemplate(List<String> literals) {
        this.literals = literals.stream().map(TextTemplate::withCrlf).toList();
        byte[] all = String.join("", this.literals).getBytes(UTF_8);
        int beyondAscii = 0;
        for (byte octet : all) {
            beyondAscii += octet < 0 ? 1 : 0;
        }
        base64 = beyondAscii * BASE64_SHARE > all.length;
        encoded = base64
                ? List.of()
                : this.literals.stream().map(TextTemplate::quoted).toList();
    }

    /**
     * Prepares a template.
     *
     * @param literals the text before the first place, between each two of them, and after the last
     */
    public static TextTemplate of(List<String> literals) {
        return new TextTemplate(literals);
    }

    /** Returns a copy with a value in each place. */
    public CopyText fill(List<String> values) {
        if (values.size() != literals.size() - 1) {
            throw new IllegalArgumentException("%d values for %d places".formatted(values.size(), literals.size() - 1));
        }
        return new CopyText(this, values.stream().map(TextTemplate::withCrlf).toList());
    }

    int length() {
        return literals.stream().mapToInt(String::length).sum();
    }

    boolean isBase64() {
        return base64;
    }

    /** The text of a copy, with CRLF line ends. */
    String text(List<String> values) {
        StringBuilder text = new StringBuilder(literals.getFirst());
        for (int i = 0; i < values.size(); i++) {
            text.append(values.get(i)).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** Writes a copy in quoted-printable; each value begins and ends with a soft line break, which a reader removes. */
    void writeQuoted(List<String> values, ByteArrayOutputStream out) {
        List<byte[]> pieces = new ArrayList<>(2 * values.size() + 1);
        pieces.add(encoded.getFirst());
        for (int i = 0; i < values.size(); i++) {
            pieces.add(quoted(values.get(i)));
            pieces.add(encoded.get(i + 1));
        }
        byte last = '\n';
        for (byte[] piece : pieces) {
            if (piece.length > 0) {
                if (last != '\n') {
                    out.writeBytes(SOFT_BREAK);
                }
                out.writeBytes(piece);
                last = piece[piece.length - 1];
            }
        }
        // A reader drops whitespace at the end of a line.
        if (last == ' ' || last == '\t') {
            out.writeBytes(SOFT_BREAK);
        }
    }

    private static byte[] quoted(String text) {
        byte[] octets = text.getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length + octets.length / 8 + 16);
        try {
            EncoderUtil.encodeQ(new ByteArrayInputStream(octets), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String withCrlf(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : LINE_END.matcher(text).replaceAll("\r\n");
    }
}
