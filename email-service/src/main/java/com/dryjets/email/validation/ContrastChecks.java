package com.dryjets.email.validation;

import com.dryjets.email.html.Contrast;
import com.dryjets.email.rendering.PageStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Checks that texts can be read on what is behind them (WCAG 2.2, 1.4.3), as the elements' own styles say. */
final class ContrastChecks {

    private static final String TEXT = "#111827";
    private static final String CARD = "#ffffff";
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private final Body body;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ContrastChecks(Body body) {
        this.body = body;
    }

    /** How a text looks; the background is empty if it is a picture or unknown. */
    private record Look(String color, Optional<String> background, double size, boolean bold) {

        double demanded() {
            boolean large = size >= LARGE || bold && size >= LARGE_BOLD;
            return large ? Contrast.ENOUGH_FOR_LARGE : Contrast.ENOUGH;
        }
    }

    static List<Finding> of(Body body) {
        PageStyle page = body.content().page();
        String background =
                page.framed() ? CARD : Colors.read(page.background()).orElse(CARD);
        ContrastChecks checks = new ContrastChecks(body);
        checks.walk(body.root(), new Look(TEXT, Optional.of(background), 16, false));
        return checks.findings.stream().limit(Elements.MOST).toList();
    }

    private void walk(Element element, Look around) {
        Map<String, String> style = style(element);
        if ("none".equals(style.get("display"))) {
            return;
        }
        Look look = look(element, style, around);
        element.childNodes().forEach(child -> {
            if (child instanceof TextNode text && !text.isBlank()) {
                check(text, look);
            } else if (child instanceof Element inner) {
                walk(inner, look);
            }
        });
    }

    private void check(TextNode text, Look look) {
        boolean readable = text.text().chars().anyMatch(Character::isLetterOrDigit);
        if (!readable || look.background().isEmpty()) {
            return;
        }
        String background = look.background().get();
        double contrast = Contrast.between(look.color(), background);
        if (contrast < look.demanded() && seen.add(look.color() + background)) {
            findings.add(Finding.in(
                    FindingCode.CONTRAST_LOW,
                    body.where(text),
                    Elements.start(text.text()),
                    "Text in %s on %s is hard to read: the contrast is %.1f to 1, and should be %s to 1."
                            .formatted(look.color(), background, contrast, look.demanded() == 3 ? "3" : "4.5"),
                    "Make one of the colors darker or lighter."));
        }
    }

    private static Look look(Element element, Map<String, String> style, Look around) {
        String color =
                Colors.read(style.getOrDefault("color", element.attr("color"))).orElse(around.color());
        return new Look(
                color, background(element, style, around), size(element, style, around), bold(element, style, around));
    }

    private static Optional<String> background(Element element, Map<String, String> style, Look around) {
        String shorthand = style.getOrDefault("background", "");
        if (shorthand.contains("url(")
                || shorthand.contains("gradient")
                || style.containsKey("background-image")
                || element.hasAttr("background")) {
            return Optional.empty();
        }
        String own = style.getOrDefault("background-color", shorthand.isEmpty() ? element.attr("bgcolor") : shorthand);
        if (own.isBlank() || own.equals("transparent") || own.equals("none") || own.equals("inherit")) {
            return around.background();
        }
        return Colors.read(own);
    }

    private static double size(Element element, Map<String, String> style, Look around) {
        String size = style.getOrDefault("font-size", "");
        if (size.endsWith("px")) {
            try {
                return Double.parseDouble(size.substring(0, size.length() - 2).strip());
            } catch (NumberFormatException e) {
                return around.size();
            }
        }
        return switch (element.normalName()) {
            case "h1" -> 32;
            case "h2" -> LARGE;
            case "h3" -> 18.72;
            default -> around.size();
        };
    }

    private static boolean bold(Element element, Map<String, String> style, Look around) {
        String weight = style.getOrDefault("font-weight", "");
        if (!weight.isEmpty()) {
            return weight.matches("bold|bolder|[6-9]00");
        }
        return around.bold() || element.normalName().matches("b|strong|th|h[1-6]");
    }

    private static Map<String, String> style(Element element) {
        Map<String, String> style = new HashMap<>();
        for (String declaration : element.attr("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                style.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return style;
    }
}
