package com.dryjets.email.html;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Texts as parts of HTML. */
public final class RichText {

    /** What a paragraph of an email may have. Addresses are checked with the whole email. */
    private static final Safelist PARAGRAPHS = Safelist.none()
            .addTags(
                    "p",
                    "br",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "a",
                    "ul",
                    "ol",
                    "li",
                    "span",
                    "h1",
                    "h2",
                    "h3",
                    "blockquote",
                    "sub",
                    "sup",
                    "code")
            .addAttributes("a", "href", "title")
            .addAttributes(":all", "style", "dir", "lang", "class");

    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINE = Pattern.compile("\\R");

    private RichText() {}

    /** Returns HTML with only emphasis, links, lists and headings, and all elements closed. Merge tags stay. */
    public static String of(String html) {
        Placeholders placeholders = Placeholders.in(html);
        Document fragment = Jsoup.parseBodyFragment(placeholders.hideInHtml());
        placeholders.settle(fragment.body());
        Document clean = new Cleaner(PARAGRAPHS).clean(fragment);
        clean.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base));
        return placeholders.restoreHtml(clean.body().html());
    }

    /** Returns a plain text as paragraphs; an empty line separates them. */
    public static String paragraphs(String text) {
        return PARAGRAPH
                .splitAsStream(text.strip())
                .map(paragraph ->
                        LINE.splitAsStream(paragraph).map(RichText::escape).collect(Collectors.joining("<br>")))
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining());
    }

    /** Returns a plain text as HTML, also for the inside of attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
