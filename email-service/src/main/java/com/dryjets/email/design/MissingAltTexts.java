package com.dryjets.email.design;

import org.jsoup.nodes.Element;

/**
 * Tells pictures of MJML without an alternative text from decoration. The compiler gives both an empty one, with which nobody
 * would notice that the text was forgotten.
 */
final class MissingAltTexts {

    private static final String MISSING = "dryjets-missing-alt-text";

    /** The compiler takes an empty text for none, so that a default would replace it. */
    private static final String EMPTY = "dryjets-empty-alt-text";

    private MissingAltTexts() {}

    /** Marks the pictures that have no alternative text, by a default that any text of their own overrides. */
    static void mark(Element mjml) {
        mjml.select("mj-image[alt], mj-class[alt], mj-all[alt]").stream()
                .filter(picture -> picture.attr("alt").isBlank())
                .forEach(picture -> picture.attr("alt", EMPTY));
        Element head = child(mjml, "mj-head");
        if (head.select("> mj-attributes > mj-all[alt], > mj-attributes > mj-image[alt]")
                .isEmpty()) {
            child(defaults(head), "mj-image").attr("alt", MISSING);
        }
    }

    private static Element defaults(Element head) {
        Element last = head.select("> mj-attributes").last();
        return last == null ? head.appendElement("mj-attributes") : last;
    }

    private static Element child(Element parent, String name) {
        Element found = parent.selectFirst("> " + name);
        return found == null ? parent.prependElement(name) : found;
    }

    /** Returns a compiled page whose marked pictures have no alternative text at all. */
    static String removeMarks(String html) {
        return html.replace(" alt=\"" + MISSING + "\"", "").replace(" alt=\"" + EMPTY + "\"", " alt=\"\"");
    }
}
