package com.dryjets.email.rendering;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorAttribute;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.writer.CSSWriterSettings;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Collects what a page needs of an email client, by the names that caniemail.com has for it: {@code css-border-radius}. */
final class UsedFeatures {

    private static final CSSWriterSettings WRITER = new CSSWriterSettings();

    /** What caniemail.com has no page about; all clients know it, or it is for one client alone. */
    private static final Set<String> WITHOUT_PAGE = Set.of(
            "css-color",
            "css-font-family",
            "css-supported-color-schemes",
            "css--webkit-text-size-adjust",
            "css--ms-text-size-adjust",
            "css--ms-interpolation-mode",
            "css-mso-padding-alt",
            "css-mso-table-lspace",
            "css-mso-table-rspace",
            "css-pseudo-class-root");

    private static final Set<String> ELEMENTS_WITHOUT_PAGE =
            Set.of("html", "head", "meta", "title", "a", "b", "br", "center", "em", "font", "i", "s", "sup");

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("tbody", "html-table"),
            Map.entry("thead", "html-table"),
            Map.entry("tr", "html-table"),
            Map.entry("td", "html-table"),
            Map.entry("th", "html-table"),
            Map.entry("caption", "html-table"),
            Map.entry("ul", "html-lists"),
            Map.entry("ol", "html-lists"),
            Map.entry("li", "html-lists"),
            Map.entry("h1", "html-h1-h6"),
            Map.entry("h2", "html-h1-h6"),
            Map.entry("h3", "html-h1-h6"));

    private static final Set<String> ATTRIBUTES_WITHOUT_PAGE = Set.of(
            "xmlns",
            "xmlns:v",
            "xmlns:o",
            "charset",
            "content",
            "name",
            "style",
            "class",
            "id",
            "href",
            "rel",
            "src",
            "alt",
            "tabindex",
            "scope",
            "border",
            "bgcolor",
            "bordercolor",
            "color",
            "face",
            "size",
            "colspan",
            "nowrap",
            "aria-roledescription");

    private static final Pattern SIDE = Pattern.compile("-(?:top|right|bottom|left)\\b");
    private static final Pattern PART_OF_BORDER = Pattern.compile("border-(?:color|style|width)");
    private static final Pattern UNIT = Pattern.compile("\\d(px|pt|em|rem|vw|vh|%)");
    private static final Pattern FUNCTION = Pattern.compile("\\b(rgba?|calc|min|max|clamp|linear-gradient)\\(");
    private static final Pattern IMAGE = Pattern.compile("\\.(png|jpg|gif|webp|svg)$");

    private final Set<String> features = new TreeSet<>();

    private UsedFeatures() {}

    static Set<String> of(String page) {
        UsedFeatures used = new UsedFeatures();
        Document document = Jsoup.parse(page);
        document.traverse((node, depth) -> {
            switch (node) {
                case DocumentType doctype -> used.features.add("html-doctype");
                case Comment comment -> used.features.add("html-comments");
                case Document root -> {}
                case Element element -> used.element(element);
                default -> {}
            }
        });
        document.select("style").forEach(style -> used.styleSheet(style.data()));
        return used.features;
    }

    private void element(Element element) {
        String name = element.normalName();
        if (!ELEMENTS_WITHOUT_PAGE.contains(name)) {
            features.add(ELEMENTS.getOrDefault(name, "html-" + name));
        }
        element.attributes().forEach(attribute -> {
            if (!ATTRIBUTES_WITHOUT_PAGE.contains(attribute.getKey())) {
                features.add("html-" + attribute.getKey());
            }
        });
        if (element.attr("name").equals("color-scheme")) {
            features.add("html-meta-color-scheme");
        }
        if (element.attr("href").startsWith("mailto:")) {
            features.add("html-mailto-links");
        }
        IMAGE.matcher(element.attr("src")).results().forEach(match -> features.add("image-" + match.group(1)));
        CSSDeclarationList style =
                Objects.requireNonNull(CSSReaderDeclarationList.readFromString(element.attr("style")));
        style.getAllDeclarations().forEach(this::declaration);
    }

    private void styleSheet(String css) {
        CascadingStyleSheet sheet = Objects.requireNonNull(CSSReader.readFromString(css));
        sheet.getAllRules().forEach(this::rule);
    }

    private void rule(ICSSTopLevelRule rule) {
        switch (rule) {
            case CSSMediaRule media -> {
                String query = media.getAllMediaQueries().getFirst().getAsCSSString(WRITER, 0);
                features.add("css-at-media" + (query.contains("prefers-color-scheme") ? "-prefers-color-scheme" : ""));
                media.getAllRules().forEach(this::rule);
            }
            case CSSStyleRule style -> {
                if (style.getSelectorCount() > 1) {
                    features.add("css-selector-grouping");
                }
                style.getAllSelectors().forEach(this::selector);
                style.getAllDeclarations().forEach(this::declaration);
            }
            default -> features.add(rule.getAsCSSString(WRITER, 0));
        }
    }

    private void selector(CSSSelector selector) {
        boolean chained = false;
        for (ICSSSelectorMember member : selector.getAllMembers()) {
            String text = member.getAsCSSString(WRITER, 0).strip();
            boolean combinator = member instanceof ECSSSelectorCombinator;
            add(
                    switch (member) {
                        case ECSSSelectorCombinator.BLANK -> "css-selector-descendant";
                        case ECSSSelectorCombinator.GREATER -> "css-selector-child";
                        case CSSSelectorAttribute attribute -> "css-selector-attribute";
                        case CSSSelectorSimpleMember simple
                        when simple.isPseudo() -> "css-pseudo-class-" + text.substring(1);
                        case CSSSelectorSimpleMember simple when simple.isClass() -> "css-selector-class";
                        case CSSSelectorSimpleMember simple when simple.isHash() -> "css-selector-id";
                        case CSSSelectorSimpleMember simple when text.matches("[a-z0-9]+") -> "css-selector-type";
                        default -> "css-selector " + text;
                    });
            if (chained && !combinator && !text.startsWith(":")) {
                features.add("css-selector-chaining");
            }
            chained = !combinator;
        }
    }

    private void declaration(CSSDeclaration declaration) {
        String value = declaration.getExpressionAsCSSString();
        add(property(declaration.getProperty(), value));
        if (declaration.isImportant()) {
            features.add("css-important");
        }
        String plain = value.replaceAll("url\\([^)]*\\)", "");
        UNIT.matcher(plain).results().forEach(match -> {
            String unit = match.group(1);
            features.add("css-unit-" + (unit.equals("%") ? "percent" : unit));
        });
        FUNCTION.matcher(plain).results().forEach(match -> {
            String function = match.group(1);
            features.add(function.equals("calc") ? "css-unit-calc" : "css-" + function);
        });
    }

    private static String property(String name, String value) {
        if (name.equals("display")) {
            return value.matches("none|flex|grid") ? "css-display-" + value : "css-display";
        }
        String shorthand = name.matches("(?:margin|padding|border)-.*")
                ? SIDE.matcher(name).replaceAll("")
                : name;
        return "css-" + PART_OF_BORDER.matcher(shorthand).replaceAll("border");
    }

    private void add(String feature) {
        if (!WITHOUT_PAGE.contains(feature)) {
            features.add(feature);
        }
    }
}
