package com.dryjets.email.html;

import com.dryjets.email.html.SafeHtml.Sanitized;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * HTML that is safe to send: the inside of the body, with its styles in the elements.
 *
 * @param html sanitized; merge tags and the comments for Outlook are as they were
 * @param head safe CSS for the head
 * @param text the same content as plain text
 * @param complete whether the source was a whole page, with a design of its own
 * @param language that the page says it is in; empty if it says none
 * @param background the color of the page; empty if it sets none
 * @param removed what was taken out because clients do not display it, or because it could do harm
 */
public record SafePage(
        String html,
        String head,
        String text,
        boolean complete,
        String language,
        String background,
        List<String> removed) {

    private static final Pattern PAGE = Pattern.compile("<(?:html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BACKGROUND =
            Pattern.compile("background(?:-color)?\\s*:\\s*(#[0-9a-fA-F]{3,6}|[a-zA-Z]{3,20})");
    /** They are no content, so that nobody misses them. */
    private static final Set<String> NO_CONTENT =
            Set.of("html", "head", "body", "meta", "title", "style", "o:p", "xml", "tbody");

    /** Makes HTML from people safe, and writes its styles into the elements. */
    public static SafePage of(String source) {
        return of(source, "", true);
    }

    /** Makes a compiled page safe, whose style sheets are for the head. */
    public static SafePage ofCompiled(String source, String inlineCss) {
        return of(source, inlineCss, false);
    }

    private static SafePage of(String source, String inlineCss, boolean inlines) {
        Placeholders placeholders = Placeholders.in(source);
        String hidden = placeholders.hideInHtml();
        boolean complete = PAGE.matcher(hidden).find();
        Document page = complete ? Jsoup.parse(hidden) : Jsoup.parseBodyFragment(hidden);
        page.outputSettings(new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.base));
        Element body = page.body();
        StyleSheet styles = StyleSheet.read(css(page), inlines);
        placeholders.settle(body);
        InlineStyles.apply(page, styles.rules());
        InlineStyles.apply(page, StyleSheet.read(inlineCss, true).rules());
        Sanitized safe = SafeHtml.of(complete ? pageAsBlock(body) : body);
        Set<String> removed = new LinkedHashSet<>(styles.removed());
        removed.addAll(placeholders.lost(safe.html()));
        safe.removed().stream().filter(name -> !NO_CONTENT.contains(name)).forEach(removed::add);
        return new SafePage(
                placeholders.restoreHtml(safe.html()),
                // Values of contacts have no place in styles, so the words of merge tags stay there.
                styles.head(),
                placeholders.restoreText(
                        PlainText.of(Jsoup.parseBodyFragment(safe.html()).body(), placeholders)),
                complete,
                page.select("html").attr("lang").strip(),
                background(body),
                List.copyOf(removed));
    }

    /** Takes the style sheets out of a page and returns them. */
    private static String css(Document page) {
        StringBuilder css = new StringBuilder();
        for (Element style : page.select("style")) {
            String media = style.attr("media");
            boolean limited = !media.isBlank() && !media.equalsIgnoreCase("all");
            css.append(limited ? "@media " + media + "{" : "")
                    .append(style.data())
                    .append(limited ? "}" : "");
            css.append('\n');
            style.remove();
        }
        // HTML comments around a style sheet are an old habit, and no CSS.
        return css.toString().replace("<!--", "").replace("-->", "");
    }

    /** The body is part of another page in many clients, so its own attributes move to a block. */
    private static Element pageAsBlock(Element body) {
        Element block = new Element("div");
        for (String attribute : new String[] {"style", "class", "id", "dir", "lang", "align"}) {
            if (body.hasAttr(attribute)) {
                block.attr(attribute, body.attr(attribute));
            }
        }
        if (body.hasAttr("bgcolor") && !body.attr("style").contains("background")) {
            block.attr("style", "background-color:" + body.attr("bgcolor") + ";" + body.attr("style"));
        }
        List.copyOf(body.childNodes()).forEach(block::appendChild);
        Element around = new Document("")
                .outputSettings(new OutputSettings().prettyPrint(false))
                .appendElement("body");
        return around.appendChild(block);
    }

    private static String background(Element body) {
        var color = BACKGROUND.matcher(body.attr("style"));
        return color.find()
                ? color.group(1)
                : body.attr("bgcolor").matches("#[0-9a-fA-F]{3,6}|[a-zA-Z]{3,20}") ? body.attr("bgcolor") : "";
    }
}
