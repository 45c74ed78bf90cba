package com.dryjets.email.message;

import java.util.ArrayList;
import java.util.List;

/** The header fields of a message in their order, folded. */
final class HeaderFields {

    /**
     * A field.
     *
     * @param text as it stands in the message, ending with CRLF
     */
    record Field(String name, String text) {}

    private final List<Field> fields = new ArrayList<>();

    HeaderFields add(String name, String value) {
        fields.add(new Field(name, HeaderText.field(name, value)));
        return this;
    }

    List<Field> all() {
        return fields;
    }

    /** Returns all fields as they stand in the message. */
    String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field.text()));
        return text.toString();
    }
}
