package com.dryjets.email.design;

import com.dryjets.email.design.BrandColors.Palette;
import com.dryjets.email.html.RichText;
import org.jspecify.annotations.Nullable;

/** Writes MJML elements with escaped attributes. */
final class Mjml {

    private final StringBuilder text = new StringBuilder();
    /** The class of all elements of the block that is being written. */
    private String mark = "";

    /** Starts a block; all its elements get a class. */
    void block(String mark) {
        this.mark = mark;
    }

    /** Starts an element of the block that is being written. */
    Tag part(String name, @Nullable String cssClass) {
        return tag(name).set("css-class", cssClass == null ? mark : cssClass + " " + mark);
    }

    /** Starts an element. */
    Tag tag(String name) {
        text.append('<').append(name);
        return new Tag(name);
    }

    Mjml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    Mjml raw(String mjml) {
        text.append(mjml);
        return this;
    }

    /** Writes a small text of less importance. */
    void muted(String html, String align, Ground ground, Palette colors) {
        part("mj-text", ground.css("dd-muted", null))
                .set("align", align)
                .set("font-size", "14px")
                .set("color", ground.text(null, colors.mutedText()))
                .html(html);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** An element whose attributes are being written. */
    final class Tag {

        private final String name;

        private Tag(String name) {
            this.name = name;
        }

        /** Adds an attribute, unless its value is null. */
        Tag set(String attribute, @Nullable String value) {
            if (value != null) {
                text.append(' ').append(attribute).append("=\"");
                text.append(RichText.escape(value)).append('"');
            }
            return this;
        }

        /** Ends the element with its content. */
        Mjml html(String content) {
            return open().raw(content).close(name);
        }

        /** Ends the element without content. */
        Mjml empty() {
            return html("");
        }

        /** Ends the tag; the content of the element follows. */
        Mjml open() {
            text.append('>');
            return Mjml.this;
        }
    }
}
