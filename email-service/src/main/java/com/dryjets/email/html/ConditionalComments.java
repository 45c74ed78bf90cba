package com.dryjets.email.html;

import com.dryjets.email.merge.MergeSpans;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which conditional comments are harmless. Outlook for Windows lays out columns by tables in such comments, and
 * shows backgrounds by VML; anything else in them is removed.
 */
final class ConditionalComments {

    private static final int LONGEST = 4_000;
    private static final Pattern HIDDEN =
            Pattern.compile("\\[if [^]<>]{1,60}]>(.*)<!\\[endif]", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The marks around what all clients but Outlook show. */
    private static final Pattern REVEALED =
            Pattern.compile("\\[if [^]<>]{1,60}]><!|<!\\[endif]", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z]+(?::[a-zA-Z]+)?)((?:\\s+[a-zA-Z:-]+=\"[^\"<>]*\")*+)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)=\"([^\"]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
            "table",
            "tbody",
            "tr",
            "td",
            "th",
            "div",
            "p",
            "center",
            "br",
            "span",
            "i",
            "b",
            "v:rect",
            "v:roundrect",
            "v:fill",
            "v:stroke",
            "v:textbox",
            "v:image",
            "v:shape",
            "v:imagedata",
            "w:anchorlock");
    private static final Pattern UNSAFE_VALUE = Pattern.compile(
            "[\\\\@{}]|expression|behaviou?r|binding|url\\s*\\(|(?:javascript|vbscript|data|file)\\s*:|&#");

    private ConditionalComments() {}

    static boolean isSafe(String data) {
        if (data.length() > LONGEST || data.contains("--")) {
            return false;
        }
        if (REVEALED.matcher(data.strip()).matches()) {
            return true;
        }
        Matcher hidden = HIDDEN.matcher(data.strip());
        return hidden.matches() && isSafeContent(hidden.group(1));
    }

    private static boolean isSafeContent(String content) {
        if (!MergeSpans.of(content).isEmpty()) {
            return false;
        }
        Matcher tag = TAG.matcher(content);
        int from = 0;
        while (tag.find()) {
            boolean safe = isText(content.substring(from, tag.start()))
                    && ELEMENTS.contains(tag.group(2).toLowerCase(Locale.ROOT))
                    && areSafe(tag.group(3));
            if (!safe) {
                return false;
            }
            from = tag.end();
        }
        return isText(content.substring(from));
    }

    private static boolean isText(String text) {
        return text.indexOf('<') < 0 && text.indexOf('>') < 0;
    }

    private static boolean areSafe(String attributes) {
        return ATTRIBUTE
                .matcher(attributes)
                .results()
                .noneMatch(
                        attribute -> attribute.group(1).toLowerCase(Locale.ROOT).startsWith("on")
                                || UNSAFE_VALUE
                                        .matcher(attribute.group(2).toLowerCase(Locale.ROOT))
                                        .find());
    }
}
