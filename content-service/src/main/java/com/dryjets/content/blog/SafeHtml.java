package com.dryjets.content.blog;

import static java.util.regex.Matcher.quoteReplacement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Removes from HTML what could run in a reader's browser: scripts, event handlers, styles, forms, embedded documents, and
 * links that execute. Decided by the OWASP sanitizer with the elements and attributes of articles.
 */
final class SafeHtml {

    private static final Pattern LANGUAGE_CLASS = Pattern.compile("(?:lang|language|highlight)-[\\w+#-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,35}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "aside",
                    "header",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "hr",
                    "br",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "a",
                    "img",
                    "picture",
                    "video",
                    "audio",
                    "source",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "mark",
                    "small",
                    "big",
                    "sub",
                    "sup",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "tt",
                    "abbr",
                    "cite",
                    "q",
                    "dfn",
                    "time",
                    "span",
                    "bdi",
                    "bdo",
                    "wbr",
                    "ruby",
                    "rt",
                    "rp",
                    "center")
            .allowWithoutAttributes("a", "img", "span", "div")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src")
            .onElements("img", "video", "audio", "source")
            .allowAttributes("poster")
            .onElements("video")
            .allowAttributes("cite")
            .onElements("blockquote", "q", "del", "ins")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img", "abbr", "dfn")
            .allowAttributes("datetime")
            .onElements("time", "del", "ins")
            .allowAttributes("controls", "loop", "muted")
            .onElements("video", "audio")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("reversed")
            .onElements("ol")
            .allowAttributes("width", "height", "start", "colspan", "rowspan", "span")
            .matching(NUMBER)
            .onElements("img", "video", "table", "td", "th", "col", "colgroup", "ol")
            .allowAttributes("class")
            .matching(LANGUAGE_CLASS)
            .onElements("code", "pre", "div")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .toFactory();

    /** A value whose entities, if any, every parser decodes alike. */
    private static final String VALUE = "\"[^\"<>&]*+(?:&(?:amp;|(?!#|[a-zA-Z0-9]+;))[^\"<>&]*+)*+\"";

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-zA-Z-]+)(?:=" + VALUE + ")?+");

    /** A tag that no two parsers could read in two ways: no comment, no quote left open. */
    private static final Pattern PLAIN_TAG =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*(?:" + ATTRIBUTE + "){0,30}+\\s*/?>");

    /** Elements whose content readers never see: removing only their tags would show it. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "<(?:script|style|iframe|object|svg|math|template|noscript|noembed|noframes|textarea|title|xmp|plaintext)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ANGLE = Pattern.compile("[<>]");
    private static final Pattern CLOSING_TAG = Pattern.compile("</([a-zA-Z][a-zA-Z0-9]*)\\s*>");

    private SafeHtml() {}

    /** Rewrites a document. People edit the result, so that entities for the sake of very old parsers are undone. */
    static String page(String html) {
        return POLICY.sanitize(html).replace("&#61;", "=").replace("&#43;", "+").replace("&#64;", "@");
    }

    /** Cleans a piece that may open what a later one closes, as in Markdown: tag by tag where that is safe. */
    static String fragment(String html) {
        boolean plain = !ANGLE.matcher(PLAIN_TAG.matcher(html).replaceAll("")).find()
                && !NO_TEXT.matcher(html).find();
        return plain ? PLAIN_TAG.matcher(html).replaceAll(tag -> quoteReplacement(tag(tag.group()))) : page(html);
    }

    private static String tag(String tag) {
        Discards discards = new Discards();
        // An end tag says nothing about itself; its start tag does.
        POLICY.sanitize(CLOSING_TAG.matcher(tag).replaceAll("<$1>"), discards, discards);
        if (discards.element) {
            return "";
        }
        return ATTRIBUTE
                .matcher(tag)
                .replaceAll(attribute ->
                        discards.attributes.contains(attribute.group(1).toLowerCase(Locale.ROOT))
                                ? ""
                                : quoteReplacement(attribute.group()));
    }

    /** What the policy discards of a tag. */
    private static final class Discards implements HtmlChangeListener<Discards> {
        private final Set<String> attributes = new HashSet<>();
        private boolean element;

        @Override
        public void discardedTag(@Nullable Discards discards, String name) {
            element = true;
        }

        @Override
        public void discardedAttributes(@Nullable Discards discards, String name, String... names) {
            attributes.addAll(List.of(names));
        }
    }
}
