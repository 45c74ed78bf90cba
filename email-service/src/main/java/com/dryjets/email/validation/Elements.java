package com.dryjets.email.validation;

import com.dryjets.contracts.value.Texts;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Names elements of an email, so that people find them. */
final class Elements {

    /** More findings of one kind would hide the others. */
    static final int MOST = 20;

    private static final int LONGEST = 120;

    private Elements() {}

    /** Returns the start of an element's tag. */
    static String name(Element element) {
        String shown = element.hasAttr("src") ? "src" : "href";
        String value = element.attr(shown);
        return "<" + element.normalName() + (value.isEmpty() ? "" : " " + shown + "=\"" + start(value) + "\"") + ">";
    }

    /** Returns the start of a text. */
    static String start(String text) {
        String start = Texts.start(text.strip(), LONGEST);
        return start.length() < text.strip().length() ? start + "…" : start;
    }

    /** Returns whether nobody sees an element. */
    static boolean isHidden(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none")) {
                return true;
            }
        }
        return false;
    }
}
