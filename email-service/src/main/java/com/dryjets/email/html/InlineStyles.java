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

    private InlineStyles() {}

    static void apply(Element root, List<InlineRule> rules) {
        Map<Element, List<InlineRule>> matching = new IdentityHashMap<>();
        rules.stream()
                .limit(MOST_RULES)
                // Stable: of equally specific rules the later one wins.
                .sorted(Comparator.comparingInt(InlineRule::specificity))
                .forEach(rule -> select(root, rule.selector())
                        .forEach(element -> matching.computeIfAbsent(element, e -> new ArrayList<>())
                                .add(rule)));
        matching.forEach(InlineStyles::write);
    }

    private static List<Element> select(Element root, String selector) {
        try {
            return root.select(selector);
        } catch (SelectorParseException | IllegalArgumentException e) {
            // A selector that jsoup does not know matches nothing, as in an old client.
            return List.of();
        }
    }

    private static void write(Element element, List<InlineRule> rules) {
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
        element.attr("style", String.join(";", style.values()));
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
