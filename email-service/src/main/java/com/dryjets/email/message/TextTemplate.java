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
 * The texts that the copies of a message share, encoded once; encoding them for each copy would take longer than everything
 * else that is done for it.
 */
public final class TextTemplate {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};
    /** From this share of octets beyond ASCII on, Base64 (4 for 3) is shorter than quoted-printable (3 for 1). */
    private static final int BASE64_SHARE = 6;
    /** With the sign of a soft line break. */
    private static final int LONGEST_LINE = 76;

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
     * @param literals the texts that copies share, by their numbers
     */
    public static TextTemplate of(List<String> literals) {
        return new TextTemplate(literals);
    }

    /** Starts a copy. */
    public Draft draft() {
        return new Draft();
    }

    /** A copy that is being put together from literals and values. */
    public final class Draft {

        private final List<Piece> pieces = new ArrayList<>();

        private Draft() {}

        /** Appends a literal by its number. */
        public Draft literal(int number) {
            pieces.add(new Piece(number, literals.get(number)));
            return this;
        }

        /** Appends a text that only this copy has. */
        public Draft value(String text) {
            boolean follows = !pieces.isEmpty() && !pieces.getLast().isLiteral();
            String before = follows ? pieces.removeLast().text() : "";
            pieces.add(new Piece(-1, withCrlf(before + text)));
            return this;
        }

        public CopyText done() {
            return new CopyText(TextTemplate.this, List.copyOf(pieces));
        }
    }

    /**
     * A piece of a copy.
     *
     * @param literal the number of the literal; -1 for a value
     */
    record Piece(int literal, String text) {
        boolean isLiteral() {
            return literal >= 0;
        }
    }

    boolean isBase64() {
        return base64;
    }

    /** Writes a copy in quoted-printable; each value begins and ends with a soft line break, which a reader removes. */
    void writeQuoted(List<Piece> pieces, ByteArrayOutputStream out) {
        byte last = '\n';
        for (Piece piece : pieces) {
            byte[] octets = piece.isLiteral() ? encoded.get(piece.literal()) : quoted(piece.text());
            if (octets.length > 0) {
                if (last != '\n') {
                    out.writeBytes(SOFT_BREAK);
                }
                out.writeBytes(octets);
                last = octets[octets.length - 1];
            }
        }
        // A reader drops whitespace at the end of a line.
        if (last == ' ' || last == '\t') {
            out.writeBytes(SOFT_BREAK);
        }
    }

    private static byte[] quoted(String text) {
        byte[] octets = text.getBytes(UTF_8);
        if (isPlain(octets)) {
            return octets;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length + octets.length / 8 + 16);
        try {
            EncoderUtil.encodeQ(new ByteArrayInputStream(octets), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns whether the text is the same in quoted-printable: short, and all of it printable. */
    private static boolean isPlain(byte[] octets) {
        for (byte octet : octets) {
            if (octet < ' ' || octet == '=' || octet == 0x7F) {
                return false;
            }
        }
        return octets.length < LONGEST_LINE;
    }

    private static String withCrlf(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : LINE_END.matcher(text).replaceAll("\r\n");
    }
}
