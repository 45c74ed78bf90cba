package com.dryjets.email.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** How a value is escaped where it stands. */
enum Escape {
    /** In the text or a quoted attribute of HTML. */
    HTML,
    /** A whole URL; its scheme is checked once it is complete. */
    URL,
    /** The name of a host: what could end it is percent-encoded. */
    URL_HOST,
    /** A path: what could end it is percent-encoded. */
    URL_PATH,
    /** A part of a query or a fragment: all but unreserved characters are percent-encoded (RFC 3986, 2.3). */
    URL_QUERY,
    /** Plain text. */
    TEXT,
    /** A line, which nothing may break. */
    LINE;

    String apply(String value) {
        return switch (this) {
            case HTML -> html(value);
            case URL -> withoutControls(value, "", false).strip();
            case URL_HOST, URL_QUERY -> percentEncoded(value, "");
            case URL_PATH -> percentEncoded(value, "/@");
            case TEXT -> withoutControls(value, "", true);
            case LINE -> withoutControls(value, " ", false);
        };
    }

    /** Escapes for text and quoted attributes alike. */
    static String html(String value) {
        @Nullable StringBuilder escaped = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            @Nullable String replacement = replacement(c);
            if (replacement != null && escaped == null) {
                escaped = new StringBuilder(value.length() + 16).append(value, 0, i);
            }
            if (escaped != null) {
                escaped.append(replacement == null ? String.valueOf(c) : replacement);
            }
        }
        return escaped == null ? value : escaped.toString();
    }

    private static @Nullable String replacement(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\t', '\n', '\r' -> null;
            default -> Character.isISOControl(c) ? "" : null;
        };
    }

    private static String withoutControls(String value, String instead, boolean keepLines) {
        @Nullable StringBuilder clean = null;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
            boolean remove = (lineBreak || Character.isISOControl(c)) && !(keepLines && (lineBreak || c == '\t'));
            if (remove && clean == null) {
                clean = new StringBuilder(value.length()).append(value, 0, i);
            }
            if (clean != null) {
                clean.append(remove ? instead : String.valueOf(c));
            }
        }
        return clean == null ? value : clean.toString();
    }

    private static String percentEncoded(String value, String kept) {
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        for (byte octet : value.getBytes(UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || kept.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return encoded.toString();
    }
}
