package com.dryjets.email.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Removes from HTML what email clients do not display or what could run: scripts, forms, frames, remote includes. */
final class SafeHtml {

    private static final String[] ELEMENTS = {
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "font",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "main",
        "mark",
        "nav",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "wbr"
    };
    private static final String[] TABLES = {
        "table", "thead", "tbody", "tfoot", "tr", "td", "th", "col", "colgroup", "caption"
    };

    private static final Pattern NAMES = Pattern.compile("[\\w :-]{1,200}");
    private static final Pattern LENGTH = Pattern.compile("(?:auto|\\d{1,4}(?:\\.\\d+)?(?:px|%)?)");
    private static final Pattern COLOR = Pattern.compile("#?[0-9a-zA-Z]{3,30}");
    private static final Pattern WORD = Pattern.compile("[\\w -]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z0-9-]{1,35}");

    /** The sanitizer treats the attribute {@code style} by rules of its own, which know fewer properties. */
    private static final String STYLE = "data-style";

    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile(" " + STYLE + "=\"");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("a", "span", "font", "img")
            .allowAttributes(STYLE)
            .matching((AttributePolicy) (element, attribute, style) -> emptyToNull(SafeStyles.of(style)))
            .globally()
            .allowAttributes("class", "id")
            .matching(NAMES)
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("align", "valign", "role", "aria-hidden", "aria-level")
            .matching(WORD)
            .globally()
            .allowAttributes("title", "aria-label", "aria-roledescription")
            .globally()
            .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "span")
            .matching(LENGTH)
            .onElements(TABLES)
            .allowAttributes("bgcolor", "bordercolor")
            .matching(COLOR)
            .onElements(TABLES)
            .allowAttributes("background")
            .onElements(TABLES)
            .allowAttributes("scope", "nowrap", "summary", "rules", "frame")
            .matching(WORD)
            .onElements(TABLES)
            .allowAttributes("href", "target", "name")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("width", "height", "border", "hspace", "vspace")
            .matching(LENGTH)
            .onElements("img", "hr")
            .allowAttributes("color", "size", "face")
            .matching(Pattern.compile("[\\w #,'+-]{1,100}"))
            .onElements("font", "hr")
            .allowAttributes("start", "type", "value")
            .matching(WORD)
            .onElements("ol", "ul", "li")
            .allowAttributes("cite")
            .onElements("blockquote", "q")
            .allowAttributes("datetime")
            .onElements("time", "ins", "del")
            .allowUrlProtocols("http", "https", "mailto", "tel", "sms", "webcal")
            .toFactory();

    private SafeHtml() {}

    /**
     * Sanitized HTML.
     *
     * @param removed what was taken out: {@code script}, {@code a[onclick]}, each once
     */
    record Sanitized(String html, List<String> removed) {}

    /** Sanitizes the content of an element, in which words must stand for merge tags. */
    static Sanitized of(Element root) {
        root.getElementsByAttribute("style").forEach(element -> {
            if (!element.attr("style").isBlank()) {
                element.attr(STYLE, element.attr("style"));
            }
            element.removeAttr("style");
        });
        Set<String> removed = new LinkedHashSet<>();
        String safe = POLICY.sanitize(
                root.html(),
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(@Nullable Set<String> found, String element) {
                        removed.add(element);
                    }

                    @Override
                    public void discardedAttributes(@Nullable Set<String> found, String element, String... attributes) {
                        for (String attribute : attributes) {
                            removed.add(element + "[" + attribute.replace(STYLE, "style") + "]");
                        }
                    }
                },
                removed);
        // The sanitizer splits braces, which mean something to templates in browsers; an incomplete tag is to be found
        // here.
        String whole = safe.replace("{<!-- -->{", "{{").replace("{\u200B{", "{{");
        // Quotes are escaped in text and in values, so this only matches attributes.
        return new Sanitized(STYLE_ATTRIBUTE.matcher(whole).replaceAll(" style=\""), List.copyOf(removed));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
