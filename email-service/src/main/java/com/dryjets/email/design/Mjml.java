package com.dryjets.email.design;

import com.dryjets.email.html.RichText;
import org.jspecify.annotations.Nullable;

/** Writes MJML elements with escaped attributes. */
final class Mjml {

    private final StringBuilder text = new StringBuilder();

    /** Starts an element; attributes are pairs of name and value, of which those without a value are left out. */
    Mjml open(String name, @Nullable Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                text.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(RichText.escape(value.toString()))
                        .append('"');
            }
        }
        text.append('>');
        return this;
    }

    Mjml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** Writes an element with content that is HTML. */
    Mjml element(String name, String html, @Nullable Object... attributes) {
        return open(name, attributes).raw(html).close(name);
    }

    Mjml raw(String mjml) {
        text.append(mjml);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
