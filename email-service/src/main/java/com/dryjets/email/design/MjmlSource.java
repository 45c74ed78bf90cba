package com.dryjets.email.design;

import com.dryjets.email.html.Placeholders;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * MJML of people, checked: it has only elements that we support, where they belong. Their content is sanitized after
 * compilation.
 *
 * @param document to be compiled
 * @param inlineCss of {@code mj-style inline="inline"}
 */
record MjmlSource(String document, String inlineCss) {

    private static final int MOST_ELEMENTS = 2_000;
    private static final Set<String> COLUMN = Set.of("mj-column", "mj-hero");

    /** The elements of the body, and what they may stand in. */
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("mj-body", Set.of("mjml")),
            Map.entry("mj-head", Set.of("mjml")),
            Map.entry("mj-wrapper", Set.of("mj-body")),
            Map.entry("mj-section", Set.of("mj-body", "mj-wrapper")),
            Map.entry("mj-hero", Set.of("mj-body", "mj-wrapper")),
            Map.entry("mj-group", Set.of("mj-section")),
            Map.entry("mj-column", Set.of("mj-section", "mj-group")),
            Map.entry("mj-text", COLUMN),
            Map.entry("mj-image", COLUMN),
            Map.entry("mj-button", COLUMN),
            Map.entry("mj-divider", COLUMN),
            Map.entry("mj-spacer", COLUMN),
            Map.entry("mj-table", COLUMN),
            Map.entry("mj-social", COLUMN),
            Map.entry("mj-social-element", Set.of("mj-social")),
            Map.entry("mj-navbar", COLUMN),
            Map.entry("mj-navbar-link", Set.of("mj-navbar")),
            Map.entry("mj-raw", Set.of("mj-body", "mj-wrapper", "mj-section", "mj-group", "mj-column", "mj-hero")));

    /** Those with HTML inside. */
    private static final Set<String> ENDING =
            Set.of("mj-text", "mj-button", "mj-table", "mj-raw", "mj-navbar-link", "mj-social-element");

    private static final Set<String> HEAD =
            Set.of("mj-attributes", "mj-breakpoint", "mj-style", "mj-title", "mj-preview", "mj-font");

    private static final Map<String, String> UNSUPPORTED = Map.of(
            "mj-include", "is not supported: put the included part here",
            "mj-accordion", "is not supported: few email clients can open and close it",
            "mj-carousel", "is not supported: few email clients can turn it",
            "mj-html-attributes", "is not supported: set the attributes at the elements");

    /** Checks MJML; fails with 400 and a line for each fault. */
    static MjmlSource read(String mjml) {
        Placeholders placeholders = Placeholders.in(mjml);
        Document document = Parser.xmlParser().setTrackPosition(true).parseInput(placeholders.hideInHtml(), "");
        document.outputSettings().prettyPrint(false);
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("mjml") || root.selectFirst("> mj-body") == null) {
            throw Problem.badField("/mjml", "must be an mjml element with an mj-body");
        }
        List<FieldError> errors = new ArrayList<>();
        root.children().forEach(child -> check(child, errors));
        if (root.getAllElements().size() > MOST_ELEMENTS) {
            errors.add(new FieldError("/mjml", "must have at most %,d elements".formatted(MOST_ELEMENTS)));
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        StringBuilder inline = new StringBuilder();
        // Titles, previews and fonts have other sources here: the email itself, and the clients.
        root.select("mj-title, mj-preview, mj-font").remove();
        root.select("mj-style[inline]").forEach(style -> {
            inline.append(style.wholeText()).append('\n');
            style.remove();
        });
        MissingAltTexts.mark(root);
        return new MjmlSource(placeholders.restoreHtml(withStyles(root)), inline.toString());
    }

    /** Returns the source with its style sheets as CSS, which is how the compiler reads them, not as XML. */
    private static String withStyles(Element root) {
        String mark = UUID.randomUUID().toString();
        Queue<String> sheets = new ArrayDeque<>();
        root.select("mj-head > mj-style").forEach(style -> {
            sheets.add(css(style));
            style.text(mark);
        });
        return Pattern.compile(mark)
                .matcher(root.outerHtml())
                .replaceAll(found -> Matcher.quoteReplacement(sheets.remove()));
    }

    /** Nothing in it can begin or end an element, because the result is not checked again. Comments stand for merge tags. */
    private static String css(Element style) {
        StringBuilder css = new StringBuilder();
        style.traverse((node, depth) -> {
            switch (node) {
                case TextNode text ->
                    css.append(text.getWholeText().replace("&", "&amp;").replace("<", "&lt;"));
                case Comment tag -> css.append(tag.outerHtml());
                default -> {}
            }
        });
        return css.toString();
    }

    private static void check(Element element, List<FieldError> errors) {
        String name = element.tagName();
        Element parent = element.parent();
        String above = parent == null ? "" : parent.tagName();
        if (UNSUPPORTED.containsKey(name)) {
            add(errors, element, UNSUPPORTED.get(name));
        } else if (above.equals("mj-head")) {
            if (!HEAD.contains(name)) {
                add(errors, element, "is not an element of mj-head");
            }
        } else if (!PARENTS.containsKey(name)) {
            add(errors, element, "is not an MJML element; HTML belongs in mj-text, mj-table or mj-raw");
        } else if (!PARENTS.get(name).contains(above)) {
            add(
                    errors,
                    element,
                    "must stand in "
                            + String.join(
                                    " or ", PARENTS.get(name).stream().sorted().toList()));
        } else if (!ENDING.contains(name)) {
            element.children().forEach(child -> check(child, errors));
        }
    }

    private static void add(List<FieldError> errors, Element element, String detail) {
        int line = element.sourceRange().start().lineNumber();
        errors.add(new FieldError("/mjml", "line %d: %s %s".formatted(line, element.tagName(), detail)));
    }
}
