package com.dryjets.email.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;

/** The text of one copy of a message, in UTF-8 and the transfer encoding that suits it: only ASCII in lines of at most 76 characters. */
public final class CopyText {

    private static final int BASE64_LINE = 76;
    private static final byte[] CRLF = {'\r', '\n'};

    private final TextTemplate template;
    private final List<TextTemplate.Piece> pieces;

    CopyText(TextTemplate template, List<TextTemplate.Piece> pieces) {
        this.template = template;
        this.pieces = pieces;
    }

    /** Returns a text that is the same in all copies. */
    public static CopyText of(String text) {
        return TextTemplate.of(List.of(text)).draft().literal(0).done();
    }

    /** Returns the text with CRLF line ends. */
    public String text() {
        StringBuilder text = new StringBuilder(length());
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Returns how many characters the text has. */
    int length() {
        return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }

    String transferEncoding() {
        return template.isBase64() ? "base64" : "quoted-printable";
    }

    /** Returns the text in its transfer encoding. */
    public byte[] octets() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length() + length() / 4);
        writeTo(out);
        return out.toByteArray();
    }

    void writeTo(ByteArrayOutputStream out) {
        if (template.isBase64()) {
            out.writeBytes(Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(text().getBytes(UTF_8)));
        } else {
            template.writeQuoted(pieces, out);
        }
    }
}
