package com.dryjets.email.contact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 20);
    private boolean isFirst = true;

    CopyText add(@Nullable Object value) {
        if (!isFirst) {
            text.append('\t');
        }
        isFirst = false;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    /** Adds an array of texts. */
    CopyText add(@Nullable List<String> values) {
        if (values == null) {
            return add((Object) null);
        }
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? ",\"" : "\"")
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add((Object) array.append('}'));
    }

    void endRow() {
        text.append('\n');
        isFirst = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
