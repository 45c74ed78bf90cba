package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The headers of a message by lower-case name, found without parsing its body. Of several, the first counts. */
record HeaderScan(Map<String, String> headers) {

    static HeaderScan of(byte[] raw) {
        String head = new String(raw, 0, headLength(raw), UTF_8);
        Map<String, String> headers = new HashMap<>();
        for (String field : head.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
        }
        return new HeaderScan(headers);
    }

    private static int headLength(byte[] raw) {
        for (int i = 1; i < raw.length; i++) {
            boolean emptyLine =
                    raw[i] == '\n' && (raw[i - 1] == '\n' || i > 2 && raw[i - 1] == '\r' && raw[i - 2] == '\n');
            if (emptyLine) {
                return i;
            }
        }
        return raw.length;
    }

    String get(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Returns the campaign of {@code Feedback-ID: campaign:email:tenant:sender}, or an empty string. */
    String campaign() {
        String feedback = get("Feedback-ID");
        int colon = feedback.indexOf(':');
        return colon < 0 ? "" : feedback.substring(0, colon);
    }
}
