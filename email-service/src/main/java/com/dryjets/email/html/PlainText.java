package com.dryjets.email.html;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes HTML as plain text for people who read it: blocks and list items on lines of their own, cells apart, links with their addresses. */
final class PlainText {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "figure",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "address");
    private static final Set<String> LINES = Set.of(
            "div", "li", "tr", "td", "th", "dt", "dd", "center", "caption", "figcaption", "thead", "tbody", "tfoot");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final String LAYOUT_CONTENT = "table, p, div, h1, h2, h3, h4, h5, h6, ul, ol, img, section, article";
    private static final Pattern HIDDEN = Pattern.compile("(?:^|;)\\s*display\\s*:\\s*none");
    private static final String CELL_SEPARATOR = " | ";

    private final Placeholders placeholders;
    private final StringBuilder text = new StringBuilder();
    /** How many items each numbered list has had. */
    private final Map<Element, Integer> items = new IdentityHashMap<>();

    private int depth;
    /** The line breaks that are due before the next word. */
    private int breaks;

    private boolean space;
    private int preformatted;

    private PlainText(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** Writes the content of an element; words stand for merge tags in both. */
    static String of(Element root, Placeholders placeholders) {
        PlainText writer = new PlainText(placeholders);
        writer.children(root);
        return writer.text.toString().strip();
    }

    private void children(Element element) {
        element.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            words(placeholders.withoutComments(words.getWholeText()));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        if (isHidden(element)) {
            return;
        }
        String standingFor = placeholders.standingFor(element);
        String name = element.normalName();
        if (!standingFor.isEmpty()) {
            lineBreaks(1);
            words(placeholders.withoutComments(standingFor));
            lineBreaks(1);
        } else {
            switch (name) {
                case "br" -> newLine();
                case "hr" -> rule();
                case "img" -> words(element.attr("alt"));
                case "a" -> link(element);
                case "li" -> item(element);
                case "ul", "ol" -> list(element);
                case "tr" -> row(element);
                case "pre" -> preformatted(element);
                default -> block(element, name);
            }
        }
    }

    private static boolean isHidden(Element element) {
        return HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
                || element.attr("aria-hidden").equals("true");
    }

    private void block(Element element, String name) {
        int around = PARAGRAPHS.contains(name) ? 2 : LINES.contains(name) ? 1 : 0;
        lineBreaks(around);
        children(element);
        lineBreaks(around);
    }

    private void list(Element list) {
        // A list in a list stays with it.
        int around = depth == 0 ? 2 : 1;
        lineBreaks(around);
        depth++;
        children(list);
        depth--;
        lineBreaks(around);
    }

    private void item(Element item) {
        lineBreaks(1);
        Element list = item.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        String mark = numbered ? items.merge(list, 1, Integer::sum) + ". " : "- ";
        flush();
        text.append("  ".repeat(Math.max(0, depth - 1))).append(mark);
        space = false;
        children(item);
        lineBreaks(1);
    }

    private void row(Element row) {
        lineBreaks(1);
        boolean data = row.children().stream().filter(PlainText::isCell).count() > 1
                && row.children().stream()
                        .noneMatch(cell -> !cell.select(LAYOUT_CONTENT).isEmpty());
        boolean first = true;
        for (Element cell : row.children()) {
            if (data && isCell(cell) && placeholders.standingFor(cell).isEmpty()) {
                if (!first) {
                    text.append(CELL_SEPARATOR);
                    space = false;
                }
                children(cell);
                first = false;
            } else {
                element(cell);
            }
        }
        lineBreaks(1);
    }

    private static boolean isCell(Element element) {
        return CELLS.contains(element.normalName());
    }

    private void link(Element link) {
        int start = text.length();
        children(link);
        String url = link.attr("href").strip();
        String shown = text.substring(Math.min(start, text.length())).strip();
        boolean follows = !url.isEmpty() && !url.startsWith("#") && !shown.equals(url) && !shown.equals(bare(url));
        if (follows) {
            boolean apart = !shown.isEmpty();
            int due = breaks;
            breaks = apart ? 0 : due;
            space = apart;
            words(apart ? "(" + url + ")" : url);
            lineBreaks(apart ? due : 0);
        }
    }

    private static String bare(String url) {
        int colon = url.indexOf(':');
        return colon < 0 ? url : url.substring(colon + 1).replaceFirst("^//", "");
    }

    private void preformatted(Element element) {
        lineBreaks(2);
        preformatted++;
        children(element);
        preformatted--;
        lineBreaks(2);
    }

    private void rule() {
        lineBreaks(2);
        words("---");
        lineBreaks(2);
    }

    private void newLine() {
        if (breaks == 0) {
            breaks = 1;
        } else {
            breaks = 2;
        }
        space = false;
    }

    private void words(String content) {
        if (preformatted > 0 && !content.isBlank()) {
            flush();
            text.append(content);
            return;
        }
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (isSpace(c)) {
                space = space || breaks == 0 && !text.isEmpty();
            } else if (!isInvisible(c)) {
                flush();
                text.append(c);
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0' || c == '\u200A';
    }

    /** Characters that designers write to keep an inbox from showing more than the preview text. */
    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u034F' || c == '\uFEFF' || c == '\u00AD';
    }

    private void lineBreaks(int count) {
        if (count > 0) {
            breaks = Math.max(breaks, count);
            space = false;
        }
    }

    private void flush() {
        if (breaks > 0) {
            if (!text.isEmpty()) {
                text.append("\n".repeat(breaks));
            }
            breaks = 0;
        } else if (space && !text.isEmpty() && !endsWithSpace()) {
            text.append(' ');
        }
        space = false;
    }

    private boolean endsWithSpace() {
        char last = text.charAt(text.length() - 1);
        return last == ' ' || last == '\n';
    }
}
