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
    private final List<String> values;

    CopyText(TextTemplate template, List<String> values) {
        this.template = template;
        this.values = values;
    }

    /** Returns a text that is the same in all copies. */
    public static CopyText of(String text) {
        return TextTemplate.of(List.of(text)).fill(List.of());
    }

    /** Returns the text with CRLF line ends. */
    public String text() {
        return template.text(values);
    }

    /** Returns about how many characters the text has. */
    int length() {
        return template.length() + values.stream().mapToInt(String::length).sum();
    }

    String transferEncoding() {
        return template.isBase64() ? "base64" : "quoted-printable";
    }

    void writeTo(ByteArrayOutputStream out) {
        if (template.isBase64()) {
            out.writeBytes(Base64.getMimeEncoder(BASE64_LINE, CRLF).encode(text().getBytes(UTF_8)));
        } else {
            template.writeQuoted(values, out);
        }
    }
}
