package com.dryjets.email.html;

import com.dryjets.email.html.StyleSheet.InlineRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Writes the rules of a style sheet into the elements that they are for, by the order of the cascade. */
final class InlineStyles {

    /** More rules times more elements would keep a thread busy for seconds. */
    static final int MOST_RULES = 1_000;

    /** The declarations for all elements, those that others override included. */
    private static final int MOST_DECLARATIONS = 1_000_000;

    /** More than any email has, whose clients cut messages after some 100 kB. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Map<Element, List<InlineRule>> matching = new IdentityHashMap<>();
    private int declarations;
    private int characters;

    private InlineStyles() {}

    /** Writes rules into the elements that they match; fails if there would be too much to write. */
    static void apply(Element root, List<InlineRule> rules) {
        InlineStyles styles = new InlineStyles();
        rules.stream()
                .limit(MOST_RULES)
                // Stable: of equally specific rules the later one wins.
                .sorted(Comparator.comparingInt(InlineRule::specificity))
                .forEach(rule -> styles.match(root, rule));
        styles.matching.forEach(styles::write);
    }

    private void match(Element root, InlineRule rule) {
        for (Element element : select(root, rule.selector())) {
            declarations += rule.declarations().size();
            if (declarations > MOST_DECLARATIONS) {
                throw tooLarge();
            }
            matching.computeIfAbsent(element, e -> new ArrayList<>()).add(rule);
        }
    }

    private static PageTooLarge tooLarge() {
        return new PageTooLarge(
                "has style rules that match too many elements; written into them, they would have more than %d characters"
                        .formatted(MOST_CHARACTERS));
    }

    private static List<Element> select(Element root, String selector) {
        try {
            return root.select(selector);
        } catch (SelectorParseException | IllegalArgumentException e) {
            // A selector that jsoup does not know matches nothing, as in an old client.
            return List.of();
        }
    }

    private void write(Element element, List<InlineRule> rules) {
        Map<String, String> style = new LinkedHashMap<>();
        Map<String, String> important = new LinkedHashMap<>();
        for (InlineRule rule : rules) {
            rule.declarations().forEach(declaration -> {
                boolean wins = declaration.endsWith("!important");
                // Without its mark, so that a media query can still override it.
                String text =
                        wins ? declaration.substring(0, declaration.length() - "!important".length()) : declaration;
                put(wins ? important : style, text);
            });
        }
        for (String own : SafeStyles.of(element.attr("style")).split(";")) {
            put(style, own);
        }
        important.values().forEach(declaration -> put(style, declaration));
        String written = String.join(";", style.values());
        characters += written.length();
        if (characters > MOST_CHARACTERS) {
            throw tooLarge();
        }
        element.attr("style", written);
    }

    /** A later declaration stands behind earlier ones, since it may be a part of what they set together. */
    private static void put(Map<String, String> style, String declaration) {
        int colon = declaration.indexOf(':');
        if (colon > 0) {
            String property = declaration.substring(0, colon);
            style.remove(property);
            style.put(property, declaration);
        }
    }
}
